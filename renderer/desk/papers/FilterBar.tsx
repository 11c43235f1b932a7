import { useText } from '../../app/useText.ts';
import { SearchField } from '../../parts/SearchField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import css from './PapersPanel.module.css';
import type { PaperFilter } from './paperOrder.ts';
import type { PaperStatus } from './paperStatus.ts';

const STATUSES = [
  'toCheck',
  'draft',
  'approved',
  'scheduled',
  'released',
  'recalled',
] as const satisfies readonly PaperStatus[];
/** Every state, in the list of states. */
const EVERY = '';

/** Finds papers among hundreds by their name or number, and by their state. */
export function FilterBar({ filter, onFilter }: { filter: PaperFilter; onFilter: (filter: PaperFilter) => void }) {
  const text = useText().desk.papers;
  const options = [
    { value: EVERY, label: text.filter.every },
    ...STATUSES.map((status) => ({ value: status, label: text.status[status] })),
  ] as const;
  return (
    <div className={css.filter}>
      <SearchField
        label={text.filter.search}
        placeholder={text.filter.search}
        value={filter.text}
        onChange={(words) => onFilter({ ...filter, text: words })}
        clearLabel={text.filter.clear}
      />
      <SelectField
        label={text.columns.state}
        hideLabel
        value={filter.status ?? EVERY}
        options={options}
        onChange={(status) => onFilter({ ...filter, status: status === EVERY ? null : status })}
      />
    </div>
  );
}
