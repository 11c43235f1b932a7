import { useState } from 'react';
import type { PollLine } from '../../../core/views/pollsView.ts';
import { useAct } from '../../app/useAct.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { HeldPolls } from './HeldPolls.tsx';
import { PollDialog } from './PollDialog.tsx';
import { PreparedPolls } from './PreparedPolls.tsx';
import css from './polls.module.css';

/** The votes of an item: prepared ones to edit, held ones with their result. */
export function PollsPanel({ itemId }: { itemId: string | null }) {
  const { meeting, locked } = useDeskMeeting();
  const { shell, polls: text } = useText().desk;
  const all = useView('polls')?.polls ?? [];
  const { act, busy } = useAct();
  /** A stored vote, or null for a new one. */
  const [editing, setEditing] = useState<{ poll: PollLine | null } | null>(null);
  const [removing, setRemoving] = useState<PollLine | null>(null);

  const polls = all.filter((poll) => poll.setup.itemId === itemId);
  const prepared = polls.filter((poll) => poll.opened === null);
  const held = polls.filter((poll) => poll.opened !== null);
  const remove = async () => {
    if (removing === null) return;
    await act({ kind: 'removePoll', meetingId: meeting.id, pollId: removing.setup.id }, text.removed);
    setRemoving(null);
  };
  return (
    <Panel
      title={text.title}
      hint={polls.length === 0 ? undefined : text.summary(prepared.length, held.length)}
      flush
      actions={
        !locked && (
          <Button small icon="plus" onClick={() => setEditing({ poll: null })}>
            {text.add}
          </Button>
        )
      }
    >
      {polls.length === 0 && (
        <p className={css.none}>
          <strong>{text.empty}.</strong> {!locked && text.emptyText}
        </p>
      )}
      {prepared.length > 0 && (
        <PreparedPolls
          all={all}
          polls={prepared}
          locked={locked}
          onEdit={(poll) => setEditing({ poll })}
          onRemove={setRemoving}
        />
      )}
      {held.length > 0 && <HeldPolls all={all} polls={held} locked={locked} />}
      {editing !== null && <PollDialog poll={editing.poll} itemId={itemId} onClose={() => setEditing(null)} />}
      <ConfirmDialog
        open={removing !== null}
        title={text.removeAsk}
        confirmLabel={shell.remove}
        cancelLabel={shell.cancel}
        danger
        busy={busy}
        onConfirm={() => void remove()}
        onCancel={() => setRemoving(null)}
      >
        {removing !== null && text.removeText(removing.setup.title)}
      </ConfirmDialog>
    </Panel>
  );
}
