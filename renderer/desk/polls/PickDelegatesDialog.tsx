import { useState } from 'react';
import type { PollLine } from '../../../core/voting/poll.ts';
import { newId } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { PeoplePicker } from '../people/PeoplePicker.tsx';
import { noteOf } from './pasteLines.ts';

export interface PickDelegatesDialogProps {
  lines: readonly PollLine[];
  /** How many more fit on the ballot. */
  room: number;
  onAdd: (lines: readonly PollLine[]) => void;
  onClose: () => void;
}

/** Delegates who stand on the ballot, with their position as the note. */
export function PickDelegatesDialog({ lines, room, onAdd, onClose }: PickDelegatesDialogProps) {
  const { desk } = useText();
  const text = desk.polls.fields;
  const delegates = useView('delegates')?.delegates ?? [];
  const listed = new Set(lines.map(({ personId }) => personId));
  const free = delegates.filter(({ personId }) => !listed.has(personId));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const add = () =>
    onAdd(
      free
        .filter(({ personId }) => chosen.has(personId))
        .map(({ personId, name, position, unit }) => ({
          id: newId(),
          title: name,
          note: noteOf({ position, unit }),
          personId,
        })),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.addDelegatesTitle}
      closeLabel={desk.shell.close}
      footer={
        <>
          <Button onClick={onClose}>{desk.shell.cancel}</Button>
          <Button variant="primary" disabled={chosen.size === 0 || chosen.size > room} onClick={add}>
            {text.addDelegatesDo(chosen.size)}
          </Button>
        </>
      }
    >
      <PeoplePicker
        caption={text.addDelegatesTitle}
        empty={text.noDelegates}
        people={free.map((line) => ({ ...line, id: line.personId }))}
        selected={chosen}
        onChange={setChosen}
      />
    </Dialog>
  );
}
