import { pathOf } from '../../../core/library/categoryPath.ts';
import type { LibraryRow } from '../../../core/library/library.ts';
import { useToasts } from '../../app/toasts.ts';
import { useAct } from '../../app/useAct.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { inTreeOrder } from './categoryForm.ts';
import css from './EntriesPage.module.css';
import { setupOf } from './entryUploads.ts';

/** In the list of categories: in none. */
const NONE = '-';

export interface EntryBulkProps {
  rows: readonly LibraryRow[];
  onRemove: () => void;
  onDone: () => void;
}

/** What can be done with several documents at once. */
export function EntryBulk({ rows, onRemove, onDone }: EntryBulkProps) {
  const { library } = useText();
  const text = library.desk;
  const categories = inTreeOrder(useView('library')?.categories ?? []);
  const { act, busy } = useAct();
  const show = useToasts((state) => state.show);
  const off = useSendBlock() !== undefined || busy;
  const moveTo = async (categoryId: string | null) => {
    for (const row of rows) {
      // The first refusal was said; the rest would be refused for the same reason.
      if (!(await act({ kind: 'updateLibraryEntry', entryId: row.id, setup: { ...setupOf(row), categoryId } }))) return;
    }
    show('ok', text.moved(rows.length));
    onDone();
  };
  return (
    <div className={css.bulk} role="toolbar" aria-label={text.bulk}>
      <span className={css.chosen}>{text.chosen(rows.length)}</span>
      <SelectField
        label={text.moveTo}
        hideLabel
        placeholder={text.moveTo}
        value=""
        disabled={off}
        options={[
          { value: NONE, label: text.noCategory },
          ...categories.map(({ id }) => ({ value: id, label: pathOf(categories, id) ?? '' })),
        ]}
        onChange={(value) => void moveTo(value === NONE ? null : value)}
      />
      <Button small variant="danger" icon="trash" disabled={off} onClick={onRemove}>
        {text.removeSome(rows.length)}
      </Button>
    </div>
  );
}
