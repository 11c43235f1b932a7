import { useText } from '../../app/useText.ts';
import { Chip } from '../../parts/Chip.tsx';
import type { RollLine } from './entitledNow.ts';
import css from './MissingChips.module.css';

export interface MissingChipsProps {
  missing: readonly RollLine[];
  /** How many chips are drawn. */
  limit: number;
  /** Adds the names to the places. */
  names?: boolean;
}

/** People as small tokens: the place, or the name where there is no place. */
export function MissingChips({ missing, limit, names = false }: MissingChipsProps) {
  const t = useText();
  const rest = missing.length - limit;
  const label = ({ place, name }: RollLine) => {
    if (place === null) return name;
    return names ? `${t.common.place(place)} · ${name}` : t.common.place(place);
  };
  return (
    <ul className={css.chips}>
      {missing.slice(0, limit).map((line) => (
        <li key={line.personId} title={line.name}>
          <Chip shape="square">{label(line)}</Chip>
        </li>
      ))}
      {rest > 0 && <li className={css.rest}>{t.chair.vote.missingMore(rest)}</li>}
    </ul>
  );
}
