import { useState } from 'react';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { MeetingMenu } from '../meeting/MeetingMenu.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import { AgendaEntry } from './AgendaEntry.tsx';
import css from './AgendaPanel.module.css';
import { currentItem, nextItem } from './agendaFlow.ts';

export interface AgendaPanelProps {
  meeting: Meeting;
  /** A vote is open: no item opens or closes (M-3). */
  voting: boolean;
  /** Nothing in the middle of the screen asks for more: the next item is the primary action. */
  leads: boolean;
}

/** The agenda to run: every item with its state and times, and the next one as one press. */
export function AgendaPanel({ meeting, voting, leads }: AgendaPanelProps) {
  const t = useText();
  const items = useView('agenda')?.items ?? [];
  const command = useCommand();
  const [unfolded, setUnfolded] = useState<string | null>(null);
  const running = meeting.state.kind === 'inProgress';
  const next = nextItem(items);
  const open = (itemId: string) => {
    setUnfolded(null);
    return command.send({ kind: 'openItem', meetingId: meeting.id, itemId });
  };
  const close = (itemId: string) => {
    setUnfolded(null);
    return command.send({ kind: 'closeItem', meetingId: meeting.id, itemId });
  };
  const word = currentItem(items) === null ? t.chair.agenda.start : t.chair.agenda.next;
  return (
    <nav className={css.panel} aria-label={t.chair.agenda.title}>
      <h2 className={css.title}>{t.chair.agenda.title}</h2>
      {items.length === 0 ? (
        <p className={css.empty}>{t.chair.agenda.empty}</p>
      ) : (
        <ol className={css.list}>
          {items.map((line) => (
            <AgendaEntry
              key={line.id}
              line={line}
              items={items}
              unfolded={unfolded === line.id}
              onToggle={() => setUnfolded(unfolded === line.id ? null : line.id)}
              actions={
                running && !voting
                  ? { busy: command.busy, open: () => void open(line.id), close: () => void close(line.id) }
                  : null
              }
            />
          ))}
        </ol>
      )}
      <Refusal command={command} />
      <div className={css.foot}>
        {running && next !== null && (
          <Button
            className={css.next}
            variant={leads ? 'primary' : 'secondary'}
            busy={command.busy}
            disabled={voting}
            note={voting ? t.chair.meeting.closeVoteFirst : undefined}
            onClick={() => void open(next.id)}
          >
            {word(next.number)}
          </Button>
        )}
        {running && next === null && items.length > 0 && <p className={css.all}>{t.chair.agenda.all}</p>}
        <MeetingMenu meeting={meeting} voting={voting} />
      </div>
    </nav>
  );
}
