import { type DragEvent, useState } from 'react';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useText } from '../../../app/useText.ts';
import { Panel } from '../../../parts/Panel.tsx';
import { SearchField } from '../../../parts/SearchField.tsx';
import { findPeople } from '../delegates/delegateList.ts';
import css from './PlacesPage.module.css';

export interface WaitingListProps {
  lines: readonly DelegateLine[];
  heldId: string | null;
  locked: boolean;
  onPress: (personId: string) => void;
  /** Who is held gives up the place; so does somebody dragged here. */
  onClear: () => void;
  onDrop: (event: DragEvent) => void;
}

/** Those who have no place yet. */
export function WaitingList({ lines, heldId, locked, onPress, onClear, onDrop }: WaitingListProps) {
  const { people } = useText();
  const text = people.places;
  const [search, setSearch] = useState('');
  return (
    <div className={css.side}>
      <Panel
        title={text.waiting}
        hint={people.delegates.count(lines.length)}
        flush
        className={css.waiting}
        footer={
          !locked && (
            <button
              type="button"
              className={css.clear}
              onClick={onClear}
              onDragOver={(event) => event.preventDefault()}
              onDrop={onDrop}
            >
              {text.clearHere}
            </button>
          )
        }
      >
        <div className={css.find}>
          <SearchField
            label={text.waitingFilter}
            placeholder={text.waitingFilter}
            clearLabel={people.delegates.clearSearch}
            value={search}
            onChange={setSearch}
          />
        </div>
        {lines.length === 0 ? (
          <p className={css.none}>{text.waitingNone}</p>
        ) : (
          <ul aria-label={text.waiting}>
            {findPeople(lines, search).map((line) => (
              <li key={line.personId}>
                <button
                  type="button"
                  className={css.person}
                  aria-pressed={line.personId === heldId}
                  disabled={locked}
                  draggable={!locked}
                  onDragStart={(event) => event.dataTransfer.setData('text/plain', line.personId)}
                  onClick={() => onPress(line.personId)}
                >
                  <strong>{line.name}</strong>
                  <span>{[people.standing[line.standing], line.unit].filter(Boolean).join(' · ')}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}
