import { useText } from '../app/useText.ts';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import css from './HandsBar.module.css';
import type { BallotControl } from './useBallot.ts';

/** Whose ballot this is, for somebody who also casts those of absent members: each is given apart, by name (V-11). */
export function HandsBar({ ballot, who, ownId }: { ballot: BallotControl; who: string; ownId: string }) {
  const words = useText().seat.ballot.hands;
  const { hands, hand } = ballot;
  if (hands === null || hand === null || !hands.some(({ personId }) => personId !== ownId)) return null;
  return (
    <div className={css.bar}>
      <fieldset className={css.hands}>
        <legend className="visually-hidden">{words.label}</legend>
        {hands.map((one) => (
          <button
            key={one.personId}
            type="button"
            className={css.hand}
            aria-pressed={one.personId === hand.personId}
            onClick={() => ballot.turnTo(one.personId)}
          >
            <StatusGlyph status={one.ballot === null ? 'none' : 'ok'} size="28px" />
            <span className={css.words}>
              <strong>{one.personId === ownId ? words.own : words.of(one.name)}</strong>
              <span className={css.state}>{one.ballot === null ? words.open : words.done}</span>
            </span>
          </button>
        ))}
      </fieldset>
      {hand.personId !== ownId && <p className={css.held}>{words.held(who, hand.name)}</p>}
    </div>
  );
}
