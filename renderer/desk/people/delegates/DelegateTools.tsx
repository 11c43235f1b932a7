import type { ReactNode } from 'react';
import type { Standing } from '../../../../core/people/people.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useText } from '../../../app/useText.ts';
import { Chip } from '../../../parts/Chip.tsx';
import { SearchField } from '../../../parts/SearchField.tsx';
import { SelectField } from '../../../parts/SelectField.tsx';
import css from './DelegatesPage.module.css';
import { DELEGATE_FILTERS, type DelegateQuery, inFilter } from './delegateList.ts';

const STANDINGS = ['any', 'official', 'alternate', 'invited', 'standIn'] as const satisfies readonly (
  | Standing
  | 'any'
)[];

export interface DelegateToolsProps {
  lines: readonly DelegateLine[];
  query: DelegateQuery;
  onChange: (query: DelegateQuery) => void;
  /** At the end: what else the list can show. */
  children?: ReactNode;
}

/** Search and filters over the list. */
export function DelegateTools({ lines, query, onChange, children }: DelegateToolsProps) {
  const { people } = useText();
  const text = people.delegates;
  return (
    <search className={css.tools}>
      <div className={css.search}>
        <SearchField
          label={text.search}
          placeholder={text.search}
          clearLabel={text.clearSearch}
          value={query.search}
          onChange={(search) => onChange({ ...query, search })}
        />
      </div>
      <div className={css.standing}>
        <SelectField
          label={text.filterStanding}
          hideLabel
          value={query.standing}
          options={STANDINGS.map((value) => ({
            value,
            label: value === 'any' ? text.allStandings : people.standing[value],
          }))}
          onChange={(standing) => onChange({ ...query, standing })}
        />
      </div>
      <fieldset className={css.chips}>
        <legend className="visually-hidden">{text.filterLabel}</legend>
        {DELEGATE_FILTERS.map((filter) => (
          <Chip
            key={filter}
            selected={query.filter === filter}
            count={lines.filter((line) => inFilter(line, filter)).length}
            onSelect={() => onChange({ ...query, filter })}
          >
            {text.filter[filter]}
          </Chip>
        ))}
      </fieldset>
      {children}
    </search>
  );
}
