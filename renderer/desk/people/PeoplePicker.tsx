import { useState } from 'react';
import type { Person } from '../../../core/people/people.ts';
import { useText } from '../../app/useText.ts';
import { SearchField } from '../../parts/SearchField.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { findPeople } from './delegates/delegateList.ts';
import css from './PeoplePicker.module.css';

export interface PeoplePickerProps {
  /** Spoken name of the list. */
  caption: string;
  /** Shown when nobody is left. */
  empty: string;
  people: readonly Person[];
  selected: ReadonlySet<string>;
  onChange: (selected: ReadonlySet<string>) => void;
}

/** Chooses people from a list that can be searched. */
export function PeoplePicker({ caption, empty, people, selected, onChange }: PeoplePickerProps) {
  const text = useText().people.delegates;
  const [search, setSearch] = useState('');
  const found = findPeople(people, search);
  const columns: readonly Column<Person>[] = [
    { id: 'code', header: text.columns.code, width: '96px', cell: (person) => person.code },
    {
      id: 'name',
      header: text.columns.name,
      width: '40%',
      cell: (person) => <strong className={css.name}>{person.name}</strong>,
    },
    {
      id: 'position',
      header: text.columns.position,
      cell: ({ position, unit }) => [position, unit].filter(Boolean).join(', '),
    },
  ];
  return (
    <div className={css.picker}>
      <SearchField
        label={text.search}
        placeholder={text.search}
        clearLabel={text.clearSearch}
        value={search}
        onChange={setSearch}
      />
      <div className={css.list}>
        <Table
          caption={caption}
          columns={columns}
          rows={found}
          rowKey={(person) => person.id}
          empty={people.length === 0 ? empty : text.noneFound}
          selection={{
            selected,
            // Who is not shown now stays chosen.
            onChange: (next) => {
              const shown = new Set(found.map(({ id }) => id));
              onChange(new Set([...[...selected].filter((id) => !shown.has(id)), ...next]));
            },
            rowLabel: (person) => text.select(person.name),
            allLabel: text.selectAll,
          }}
        />
      </div>
    </div>
  );
}
