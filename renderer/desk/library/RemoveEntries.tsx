import type { LibraryRow } from '../../../core/library/library.ts';
import { useAct } from '../../app/useAct.ts';
import { useText } from '../../app/useText.ts';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';

export interface RemoveEntriesProps {
  /** At most as many as one command may name: a page of them. */
  rows: readonly LibraryRow[];
  onClose: () => void;
  onDone: () => void;
}

/** Asks once before documents leave the library. */
export function RemoveEntries({ rows, onClose, onDone }: RemoveEntriesProps) {
  const { library, desk } = useText();
  const text = library.desk;
  const { act, busy } = useAct();
  const confirm = async () => {
    const entryIds = rows.map(({ id }) => id);
    if (await act({ kind: 'removeLibraryEntries', entryIds }, text.removed(entryIds.length))) onDone();
    onClose();
  };
  const [first] = rows;
  return (
    <ConfirmDialog
      open
      title={text.removeAsk(rows.length)}
      confirmLabel={text.removeDo}
      cancelLabel={desk.shell.cancel}
      danger
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {text.removeText(
        rows.length === 1 && first !== undefined ? desk.papers.quoted(first.name) : text.several(rows.length),
      )}
    </ConfirmDialog>
  );
}
