import { useState } from 'react';
import type { BoardMember } from '../../../core/voting/board.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { matches } from '../attendance/matchDelegate.ts';
import css from './BoardDialog.module.css';
import { candidates, canMakeKey, headed, toggled } from './boardChoice.ts';

export interface BoardMembersProps {
  members: readonly BoardMember[];
  /** A key is made or being made: changing members ends it. */
  hasKey: boolean;
  onChange: (members: readonly BoardMember[]) => void;
}

/** Chooses who counts, and their head, among official delegates who are on no ballot (V-19). */
export function BoardMembers({ members, hasKey, onChange }: BoardMembersProps) {
  const t = useText();
  const words = t.chair.counting.board;
  const [query, setQuery] = useState('');
  const people = candidates(useView('delegates')?.delegates ?? [], useView('polls')?.polls ?? []);
  return (
    <>
      <p>{words.choose}</p>
      <p className={css.quiet}>{words.sizes}</p>
      {hasKey && <p className={css.quiet}>{words.changeEnds}</p>}
      <div className={css.row}>
        <StatusPill plain status={canMakeKey(members.length) ? 'ok' : 'next'}>
          {words.chosen(members.length)}
        </StatusPill>
      </div>
      <SearchField
        label={words.search}
        placeholder={words.search}
        value={query}
        onChange={setQuery}
        clearLabel={t.common.clear}
      />
      <ul className={css.people}>
        {people
          .filter(({ delegate: { name, code, unit, placeLabel } }) =>
            matches({ name, code, unit, place: placeLabel }, query),
          )
          .map(({ delegate, isOnBallot }) => {
            const member = members.find(({ personId }) => personId === delegate.personId);
            return (
              <li key={delegate.personId} className={css.person}>
                <Checkbox
                  label={delegate.name}
                  hint={[
                    ...(delegate.placeLabel === null ? [] : [t.common.place(delegate.placeLabel)]),
                    ...(delegate.unit === '' ? [] : [delegate.unit]),
                    ...(isOnBallot ? [words.onBallot] : []),
                  ].join(' · ')}
                  checked={member !== undefined}
                  disabled={isOnBallot && member === undefined}
                  onChange={() => onChange(toggled(members, delegate.personId))}
                />
                {member?.isHead === true && (
                  <StatusPill plain status="ok">
                    {words.head}
                  </StatusPill>
                )}
                {member?.isHead === false && (
                  <Button small onClick={() => onChange(headed(members, delegate.personId))}>
                    {words.makeHead}
                  </Button>
                )}
              </li>
            );
          })}
      </ul>
    </>
  );
}
