import { useState } from 'react';
import type { CommandOf } from '../../core/command.ts';
import { useCommand } from '../app/useCommand.ts';
import { useRoomName, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { RadioCards } from '../parts/RadioCards.tsx';
import { currentItem } from './agenda/agendaFlow.ts';
import { Refusal } from './notices/Refusal.tsx';
import css from './WallChip.module.css';

type Choice = CommandOf<'showOnWall'>['shows']['kind'];

/** Chooses what the hall's screen shows, among what is open or released (H-1). */
export function WallDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText();
  const words = t.chair.wall;
  const { roomId } = useRoomName();
  const hall = useView('hall');
  const item = currentItem(useView('agenda')?.items ?? []);
  const polls = useView('polls')?.polls ?? [];
  const command = useCommand();
  const [picked, setPicked] = useState<Choice | null>(null);
  const voting = polls.find((poll) => poll.opened?.state === 'open');
  const latest = voting ?? polls.findLast((poll) => poll.opened?.state === 'announced');
  const showing = hall?.show === 'item' || hall?.show === 'poll' ? hall.show : 'welcome';
  const choice = picked ?? showing;
  const close = () => {
    setPicked(null);
    onClose();
  };
  const shows = choice !== 'poll' ? { kind: choice } : latest && { kind: choice, pollId: latest.setup.id };
  const show = async () => {
    if (shows === undefined) return;
    const outcome = await command.send({ kind: 'showOnWall', roomId, shows });
    if (outcome.kind === 'receipt') close();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title={words.choose}
      closeLabel={t.common.close}
      footer={
        <Button variant="primary" busy={command.busy} disabled={shows === undefined} onClick={() => void show()}>
          {words.show}
        </Button>
      }
    >
      <div className={css.body}>
        <RadioCards<Choice>
          legend={words.choose}
          hideLegend
          value={choice}
          onChange={setPicked}
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
  );
}
