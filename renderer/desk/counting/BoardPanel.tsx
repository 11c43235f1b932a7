import { useState } from 'react';
import { BOARD_SIZES, type BoardMember, thresholdOf } from '../../../core/voting/board.ts';
import { useToasts } from '../../app/toasts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { ballotWith, canMakeKey, withHead, withMore, without } from './boardForm.ts';
import css from './CountingPage.module.css';
import { MemberRow } from './MemberRow.tsx';
import { PickMembersDialog } from './PickMembersDialog.tsx';

/** Ban kiểm phiếu: members among the official delegates, one head, sizes that can open secret ballots (V-15, V-19). */
export function BoardPanel() {
  const { meeting, locked } = useDeskMeeting();
  const { desk, refusals } = useText();
  const text = desk.counting.board;
  const board = useView('board');
  const delegates = useView('delegates')?.delegates ?? [];
  const polls = useView('polls')?.polls ?? [];
  const { send, busy, refusal } = useCommand();
  const blocked = useSendBlock();
  const show = useToasts((state) => state.show);
  /** Null while nothing is changed here: then the room's own board is shown. */
  const [edited, setEdited] = useState<readonly BoardMember[] | null>(null);
  const [picking, setPicking] = useState(false);
  const stored = (board?.members ?? []).map(({ personId, isHead }) => ({ personId, isHead }));
  const members = edited ?? stored;
  const changed = edited !== null && JSON.stringify(edited) !== JSON.stringify(stored);
  const size = members.length;
  const save = async () => {
    const outcome = await send({ kind: 'setBoard', meetingId: meeting.id, members: [...members] });
    if (outcome.kind === 'refused') return;
    setEdited(null);
    show('ok', text.saved);
  };
  return (
    <Panel
      title={text.title}
      actions={
        !locked && (
          <Button small icon="plus" onClick={() => setPicking(true)}>
            {text.add}
          </Button>
        )
      }
    >
      <div className={css.stack}>
        {size === 0 ? (
          <EmptyState icon="people" title={text.none}>
            {text.noneText}
          </EmptyState>
        ) : (
          <ul className={css.members}>
            {members.map(({ personId, isHead }) => (
              <MemberRow
                key={personId}
                delegate={delegates.find((line) => line.personId === personId)}
                name={board?.members.find((member) => member.personId === personId)?.name ?? ''}
                isHead={isHead}
                standsIn={ballotWith(polls, personId)}
                locked={locked}
                onHead={() => setEdited(withHead(members, personId))}
                onRemove={() => setEdited(without(members, personId))}
              />
            ))}
          </ul>
        )}
        {size > 0 && (
          <p className={css.quiet} role="status">
            {canMakeKey(size) ? text.sizeOk(size, thresholdOf(size)) : text.sizeBad(size)}
          </p>
        )}
        {!canMakeKey(size) && (
          <div className={css.quiet}>
            {text.sizes}
            <ul className={css.sizes}>
              {BOARD_SIZES.map((allowed) => (
                <li key={allowed}>{text.size(allowed, thresholdOf(allowed))}</li>
              ))}
            </ul>
            {text.more}
          </div>
        )}
        {refusal !== null && <Banner tone="bad" word={refusals[refusal]} />}
        {changed && (
          <div className={css.foot}>
            {board?.ceremony != null && <span className={css.quiet}>{text.endsKey}</span>}
            <Button onClick={() => setEdited(null)}>{text.undo}</Button>
            <Button
              variant="primary"
              busy={busy}
              disabled={blocked !== undefined}
              note={blocked}
              onClick={() => void save()}
            >
              {text.save}
            </Button>
          </div>
        )}
      </div>
      {picking && (
        <PickMembersDialog
          people={delegates.filter(
            ({ standing, personId }) =>
              standing === 'official' && !members.some((member) => member.personId === personId),
          )}
          onAdd={(personIds) => {
            setEdited(withMore(members, personIds));
            setPicking(false);
          }}
          onClose={() => setPicking(false)}
        />
      )}
    </Panel>
  );
}
