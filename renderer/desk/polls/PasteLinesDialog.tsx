import { useState } from 'react';
import { MAX_LINES, type PollLine } from '../../../core/voting/poll.ts';
import { newId } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { pasteLines } from './pasteLines.ts';

export interface PasteLinesDialogProps {
  /** How many more fit on the ballot. */
  room: number;
  onAdd: (lines: readonly PollLine[]) => void;
  onClose: () => void;
}

/** A list of names as an office has it, one person a line. */
export function PasteLinesDialog({ room, onAdd, onClose }: PasteLinesDialogProps) {
  const { desk } = useText();
  const text = desk.polls.fields;
  const known = useView('delegates')?.delegates ?? [];
  const [typed, setTyped] = useState('');
  const found = pasteLines(typed, known, newId);
  const tooMany = found.length > room;
  return (
    <Dialog
      open
      onClose={onClose}
      title={text.pasteTitle}
      closeLabel={desk.shell.close}
      footer={
        <>
          <Button onClick={onClose}>{desk.shell.cancel}</Button>
          <Button variant="primary" disabled={found.length === 0 || tooMany} onClick={() => onAdd(found)}>
            {text.pasteDo(found.length)}
          </Button>
        </>
      }
    >
      <TextArea
        label={text.pasteTitle}
        hideLabel
        hint={text.pasteHint}
        rows={12}
        value={typed}
        onChange={setTyped}
        error={tooMany ? text.pasteTooMany(MAX_LINES) : undefined}
      />
    </Dialog>
  );
}
