import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { SearchField } from '../../parts/SearchField.tsx';
import { Table } from '../../parts/Table.tsx';
import { matches } from '../attendance/matchDelegate.ts';
import type { RollLine } from './entitledNow.ts';
import css from './PeopleList.module.css';

/** From this many people on, there is a search box. */
const SEARCH_FROM = 12;

export interface PeopleListProps {
  people: readonly RollLine[];
  /** Spoken name of the list. */
  label: string;
}

/** Places and names of a roll, searchable; a thousand rows stay smooth. */
export function PeopleList({ people, label }: PeopleListProps) {
  const t = useText();
  const words = t.chair;
  const [query, setQuery] = useState('');
  return (
    <div className={css.box}>
      {people.length >= SEARCH_FROM && (
        <SearchField
          label={words.vote.search}
          placeholder={words.vote.search}
          value={query}
          onChange={setQuery}
          clearLabel={t.common.clear}
        />
      )}
      <div className={css.list}>
        <Table
          caption={label}
          size="desk"
          columns={[
            {
              id: 'place',
              header: words.attendance.columns.place,
              width: '7em',
              cell: (line) => line.place ?? words.vote.noPlace,
            },
            { id: 'name', header: words.attendance.columns.name, cell: (line) => line.name },
          ]}
          rows={people.filter((line) => matches(line, query))}
          rowKey={(line) => line.personId}
          empty={words.attendance.noneFound}
        />
      </div>
    </div>
  );
}
