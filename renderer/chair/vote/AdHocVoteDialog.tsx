import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import type { LiveTally } from '../../../core/voting/poll.ts';
import { serverNow } from '../../app/clock.ts';
import { useDraft } from '../../app/draft.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import css from './AdHocVoteDialog.module.css';
import { entitledNow } from './entitledNow.ts';
import { RollPreview } from './RollPreview.tsx';
import { RuleFacts } from './RuleFacts.tsx';
import { rulesInForce } from './rulesInForce.ts';

/** The lengths offered, in seconds; 0 is no limit. */
const TIMES = ['30', '60', '120', '180', '0'] as const;
const WHO: readonly LiveTally[] = ['nobody', 'chair', 'everyone'];

interface Draft {
  title: string;
  ruleSetId: string;
  time: (typeof TIMES)[number];
  changeAllowed: boolean;
  liveTally: LiveTally;
}
const EMPTY: Draft = { title: '', ruleSetId: '', time: '60', changeAllowed: true, liveTally: 'chair' };

export interface AdHocVoteDialogProps {
  open: boolean;
  onClose: () => void;
  meeting: Meeting;
  /** The item on the table: the vote belongs to it. */
  itemId: string | null;
}

/** A question raised in the room: written, ruled and opened in one step. */
export function AdHocVoteDialog({ open, onClose, meeting, itemId }: AdHocVoteDialogProps) {
  const t = useText();
  const words = t.chair.adHoc;
  const command = useCommand();
  const [draft, setDraft, forget] = useDraft<Draft>('chair-ad-hoc', EMPTY);
  const rules = rulesInForce(useView('rules')?.sets ?? [], serverNow());
  const delegates = useView('delegates')?.delegates ?? [];
  const noun = meeting.body.memberNoun;
  const rule = rules.find((candidate) => candidate.ruleSetId === draft.ruleSetId) ?? rules[0];
  const title = tidy(draft.title);
  const tooLong = title.length > TEXT_LIMITS.line;
  const ready = title !== '' && !tooLong && rule !== undefined && entitledNow(delegates, 'officials').length > 0;
  const change = (fields: Partial<Draft>) => setDraft({ ...draft, ...fields });
  const go = async () => {
    if (rule === undefined) return;
    const outcome = await command.send({
      kind: 'openAdHocPoll',
      meetingId: meeting.id,
      poll: {
        id: newId(),
        itemId,
        title,
        rule,
        lines: [{ id: newId(), title: '', note: '', personId: null }],
        seats: null,
        conduct: 'electronic',
        names: rule.names,
        seconds: draft.time === '0' ? null : Number(draft.time),
        changeAllowed: draft.changeAllowed,
        liveTally: draft.liveTally,
        voters: 'officials',
      },
    });
    if (outcome.kind === 'receipt') {
      forget();
      onClose();
    }
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t.chair.openVote.cancel}</Button>
      <Button variant="primary" icon="vote" disabled={!ready} busy={command.busy} onClick={() => void go()}>
        {t.chair.openVote.go}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.title} closeLabel={t.common.close} width="l" footer={footer}>
      <div className={css.body}>
        <TextArea
          label={words.question}
          hint={words.questionHint}
          error={tooLong ? words.tooLong(TEXT_LIMITS.line) : undefined}
          rows={2}
          required
          autoFocus
          value={draft.title}
          onChange={(value) => change({ title: value })}
        />
        <SelectField
          label={words.rule}
          options={rules.map((candidate) => ({ value: candidate.ruleSetId, label: candidate.name }))}
          value={rule?.ruleSetId ?? ''}
          onChange={(ruleSetId) => change({ ruleSetId })}
        />
        {rule !== undefined && <RuleFacts rule={rule} figures={meeting.figures} noun={noun} />}
        <div className={css.settings}>
          <span>{words.time}</span>
          <SegmentedControl
            label={words.time}
            options={TIMES.map((time) => ({
              value: time,
              label: time === '0' ? words.noTime : t.chair.item.seconds(Number(time)),
            }))}
            value={draft.time}
            onChange={(time) => change({ time })}
          />
          <span>{words.live}</span>
          <SegmentedControl
            label={words.live}
            options={WHO.map((who) => ({ value: who, label: words.who[who] }))}
            value={draft.liveTally}
            onChange={(liveTally) => change({ liveTally })}
          />
        </div>
        <Checkbox
          label={words.change}
          checked={draft.changeAllowed}
          onChange={(changeAllowed) => change({ changeAllowed })}
        />
        {!meeting.quorum.met && (
          <Banner tone="warn" word={t.chair.openVote.noQuorum}>
            {t.chair.quorum.needs(meeting.quorum.required, noun)}.
          </Banner>
        )}
        <RollPreview voters="officials" noun={noun} />
        <Refusal command={command} />
      </div>
    </Dialog>
  );
}
