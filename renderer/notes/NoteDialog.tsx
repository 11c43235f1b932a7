import { useState } from 'react';
import { NOTE_LIMITS, type Note } from '../../core/notes/note.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextArea } from '../parts/TextArea.tsx';

/** The words of a sticky note, to be read and written. */
export function NoteDialog({
  note,
  readOnly,
  onSave,
  onClose,
}: {
  note: Note;
  readOnly: boolean;
  onSave: (text: string) => void;
  onClose: () => void;
}) {
  const { notes: t } = useText();
  const [text, setText] = useState(note.text);
  const footer = readOnly ? (
    <Button onClick={onClose}>{t.close}</Button>
  ) : (
    <>
      <Button onClick={onClose}>{t.cancel}</Button>
      <Button variant="primary" onClick={() => onSave(text.normalize('NFC').trim())}>
        {t.save}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${t.kinds.note} · ${t.page(note.pageIndex + 1)}`}
      closeLabel={t.close}
      footer={footer}
    >
      {note.anchor !== null && <blockquote>{note.anchor.exact}</blockquote>}
      <TextArea
        label={t.write}
        hint={t.writeHint}
        rows={6}
        maxLength={NOTE_LIMITS.text}
        readOnly={readOnly}
        value={text}
        onChange={setText}
      />
    </Dialog>
  );
}
