import { type MouseEvent, memo } from 'react';
import { formatLength } from '../../../core/i18n/format.ts';
import { useNow } from '../../app/clock.ts';
import { cx } from '../../parts/cx.ts';
import { Icon } from '../../parts/Icon.tsx';
import { ConditionMark } from './ConditionMark.tsx';
import css from './UnitTile.module.css';
import type { Condition } from './units.ts';
import { givenName } from './unitWords.ts';

/** Plain values only: of five hundred tiles those are drawn again that have changed. */
export interface UnitTileProps {
  unitKey: string;
  /** The place's number; null for a screen that is no seat. */
  label: string | null;
  title: string;
  person: string;
  condition: Condition;
  /** The condition in words. */
  word: string;
  /** The figure behind the word. */
  detail: string;
  /** Since when it is away, on the room's clock; null while it is here. */
  awaySince: number | null;
  isEnrolled: boolean;
  /** Only number and shape: the words are spoken and in the tool tip. */
  dense: boolean;
  isSelected: boolean;
  /** The one tile that Tab reaches; arrows lead to the others. */
  isReached: boolean;
  onPress: (key: string, event: MouseEvent<HTMLButtonElement>) => void;
}

/** One place or screen: number, who, and how it stands as shape and word. */
export const UnitTile = memo(function UnitTile(props: UnitTileProps) {
  const { unitKey, label, title, person, condition, word, detail, awaySince, isEnrolled, dense } = props;
  const { isSelected, isReached, onPress } = props;
  const looks = cx(css.tile, css[condition], !isEnrolled && css.unenrolled, dense && css.dense);
  return (
    <button
      type="button"
      className={looks}
      aria-pressed={isSelected}
      tabIndex={isReached ? 0 : -1}
      data-unit={unitKey}
      title={[title, person, word, detail].filter((part) => part !== '').join(' · ')}
      onClick={(event) => onPress(unitKey, event)}
    >
      <span className={css.head}>
        {label === null ? (
          <strong className={css.title}>{title}</strong>
        ) : (
          <strong className={css.number}>
            <span className="visually-hidden">{title}</span>
            <span aria-hidden="true">{label}</span>
          </strong>
        )}
        {person !== '' && label !== null && (
          <span className={cx(css.person, dense && 'visually-hidden')}>{givenName(person)}</span>
        )}
      </span>
      <span className={css.state}>
        <ConditionMark of={condition} />
        <span className={dense ? 'visually-hidden' : css.word}>{word}</span>
      </span>
      {(detail !== '' || awaySince !== null) && (
        <span className={cx(css.detail, dense && 'visually-hidden')}>
          {awaySince === null ? detail : <AwayFor since={awaySince} />}
        </span>
      )}
      {isSelected && (
        <span className={css.tick} aria-hidden="true">
          <Icon name="check" size={12} />
        </span>
      )}
    </button>
  );
});

function AwayFor({ since }: { since: number }) {
  return formatLength(useNow(1_000) - since);
}
