import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import { useText } from '../../app/useText.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './CountStatus.module.css';
import { countFields } from './countFields.ts';

/** Differing fields that are named; more of them mean that one of the two counted something else. */
const NAMED = 12;

export interface CountStatusProps {
  poll: Poll & { readonly conduct: 'hand' | 'card' | 'paper' };
  /** Null until the view is of this poll. */
  counts: Views['counts'];
}

/** How far the count of a vote by hand, card or paper is: who has entered it, and where two entries differ (V-14, R-4). */
export function CountStatus({ poll, counts }: CountStatusProps) {
  const t = useText();
  const words = t.chair.counting.entries;
  const entries = counts?.entries ?? [];
  const differing = counts?.differing ?? [];
  const fields = countFields(differing.slice(0, NAMED), poll, t);
  return (
    <div className={css.box}>
      <h3 className={css.title}>{words.title}</h3>
      <p>{words.needs[poll.conduct]}</p>
      <ul className={css.entries}>
        {entries.map((entry) => (
          <li key={entry.by}>
            <StatusGlyph status="ok" size="28px" />
            {words.by(entry.name, formatTimeWithSeconds(entry.at))}
          </li>
        ))}
        {!counts?.isComplete && differing.length === 0 && (
          <li>
            <StatusGlyph status="none" size="28px" />
            {entries.length === 0 ? words.none : words.second}
          </li>
        )}
      </ul>
      {counts?.isComplete && (
        <p className={css.ready}>
          <StatusGlyph status="ok" size="28px" />
          {poll.conduct === 'paper' ? words.agree : words.ready}
        </p>
      )}
      {differing.length > 0 && (
        <div className={css.differ} role="alert">
          <p className={css.word}>
            <StatusGlyph status="warn" size="28px" />
            <strong>{words.differ(differing.length)}</strong>
          </p>
          <p>{words.recount}</p>
          <ul className={css.fields}>
            {fields.map((field) => (
              <li key={field}>{field}</li>
            ))}
            {differing.length > NAMED && <li>{words.more(differing.length - NAMED)}</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
