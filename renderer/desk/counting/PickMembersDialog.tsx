import { useState } from 'react';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { PeoplePicker } from '../people/PeoplePicker.tsx';

export interface PickMembersDialogProps {
  people: readonly DelegateLine[];
  onAdd: (personIds: readonly string[]) => void;
  onClose: () => void;
}

/** Official delegates to be added to the board, in the order of the list. */
export function PickMembersDialog({ people, onAdd, onClose }: PickMembersDialogProps) {
  const { desk } = useText();
  const text = desk.counting.board;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.pickTitle}
      closeLabel={desk.shell.close}
      footer={
        <>
          <Button onClick={onClose}>{desk.shell.cancel}</Button>
          <Button
            variant="primary"
            disabled={chosen.size === 0}
            onClick={() => onAdd(people.flatMap(({ personId }) => (chosen.has(personId) ? [personId] : [])))}
          >
            {text.pickDo(chosen.size)}
          </Button>
        </>
      }
    >
      <PeoplePicker
        caption={text.pickTitle}
        empty={text.pickNone}
        people={people.map((line) => ({ ...line, id: line.personId }))}
        selected={chosen}
        onChange={setChosen}
      />
    </Dialog>
  );
}
