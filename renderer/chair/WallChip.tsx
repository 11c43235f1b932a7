import { useState } from 'react';
import type { CommandOf } from '../../core/command.ts';
import type { Views } from '../../core/views/schemas.ts';
import { useCommand } from '../app/useCommand.ts';
import { useRoomName, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Pill } from '../parts/Pill.tsx';
import { RadioCards } from '../parts/RadioCards.tsx';
import { currentItem } from './agenda/agendaFlow.ts';
import { Refusal } from './notices/Refusal.tsx';
import css from './WallChip.module.css';

type Choice = CommandOf<'showOnWall'>['shows']['kind'];

/** What the hall's screen shows now, and the way to change it among what is released (H-1). */
export function WallChip({ running }: { running: boolean }) {
  const t = useText();
  const words = t.chair.wall;
  const { roomId } = useRoomName();
  const hall = useView('hall');
  const item = currentItem(useView('agenda')?.items ?? []);
  const polls = useView('polls')?.polls ?? [];
  const command = useCommand();
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState<Choice>('item');
  const showing = useShowing(hall);
  const voting = polls.find((poll) => poll.opened?.state === 'open');
  const latest = voting ?? polls.findLast((poll) => poll.opened?.state === 'announced');
  const show = async () => {
    if (choice === 'poll' && latest === undefined) return;
    const outcome = await command.send({
      kind: 'showOnWall',
      roomId,
      shows: choice === 'poll' ? { kind: 'poll', pollId: latest?.setup.id ?? '' } : { kind: choice },
    });
    if (outcome.kind === 'receipt') setOpen(false);
  };
  const unfold = () => {
    setChoice(hall?.show === 'item' || hall?.show === 'poll' ? hall.show : 'welcome');
    setOpen(true);
  };
  return (
    <>
      {running ? (
        <Button small icon="monitor" className={css.chip} onClick={unfold}>
          {words.title}: <strong>{showing}</strong>
        </Button>
      ) : (
        <Pill>
          {words.title}: <strong>{showing}</strong>
        </Pill>
      )}
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={words.choose}
        closeLabel={t.common.close}
        footer={
          <Button variant="primary" busy={command.busy} onClick={() => void show()}>
            {words.show}
          </Button>
        }
      >
        <div className={css.body}>
          <RadioCards<Choice>
            legend={words.choose}
            hideLegend
            value={choice}
            onChange={setChoice}
            options={[
              { value: 'welcome', label: words.welcome, hint: words.welcomeHint },
              {
                value: 'item',
                label: words.item,
                hint: item === null ? words.noItem : t.chair.agenda.itemName(item.number, item.title),
                disabled: item === null,
              },
              {
                value: 'poll',
                label: voting === undefined ? words.result : words.poll,
                hint: latest === undefined ? words.noResult : latest.setup.title,
                disabled: latest === undefined,
              },
            ]}
          />
          <Refusal command={command} />
        </div>
      </Dialog>
    </>
  );
}

function useShowing(hall: Views['hall'] | null): string {
  const t = useText();
  const { shows, unknown } = t.chair.wall;
  if (hall === null) return unknown;
  switch (hall.show) {
    case 'item':
      return shows.item(hall.number);
    case 'poll':
      return shows[hall.poll.state];
    default:
      return shows[hall.show];
  }
}
