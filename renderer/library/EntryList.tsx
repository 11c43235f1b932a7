import { useEffect, useRef } from 'react';
import type { LibraryRow } from '../../core/library/library.ts';
import { useText } from '../app/useText.ts';
import { Icon } from '../parts/Icon.tsx';
import { dayText } from './dayText.ts';
import css from './EntryList.module.css';
import { StarButton } from './StarButton.tsx';

export interface EntryListProps {
  /** Spoken name. */
  label: string;
  rows: readonly LibraryRow[];
  /** The one that was opened last; it is brought into sight. */
  openedId: string | null;
  onOpen: (row: LibraryRow) => void;
}

/** Documents to open: name, number, day, issuer; each can be starred. */
export function EntryList({ label, rows, openedId, onOpen }: EntryListProps) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <ul ref={list} className={css.list} aria-label={label}>
      {rows.map((row) => (
        <li key={row.id} className={css.line}>
          <button
            type="button"
            className={css.open}
            aria-current={row.id === openedId ? 'true' : undefined}
            onClick={() => onOpen(row)}
          >
            <Icon name="document" size="40px" className={css.icon} />
            <Words row={row} />
          </button>
          <StarButton id={row.id} name={row.name} />
        </li>
      ))}
    </ul>
  );
}

function Words({ row }: { row: LibraryRow }) {
  const { library: t, seat } = useText();
  const facts = [
    row.number === '' ? '' : t.number(row.number),
    row.date === null ? '' : t.issued(dayText(row.date)),
    row.issuer,
    row.file.pages === null ? '' : seat.papers.pages(row.file.pages),
  ];
  return (
    <span className={css.words}>
      <span className={css.name}>{row.name}</span>
      <span className={css.facts}>{facts.filter((fact) => fact !== '').join(' · ')}</span>
      {row.abstract !== '' && <span className={css.abstract}>{row.abstract}</span>}
    </span>
  );
}
