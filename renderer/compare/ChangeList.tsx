import { useEffect, useRef } from 'react';
import type { Change } from '../../core/compare/comparePapers.ts';
import { useText } from '../app/useText.ts';
import css from './CompareVersions.module.css';

export interface ChangeListProps {
  changes: readonly Change[];
  current: number | null;
  onGo: (change: number) => void;
}

/** Rows that are drawn; who has more changes than that reads the paper. */
const LISTED = 500;

/** What changed, page by page, in words: taken out, put in, or one for the other. */
export function ChangeList({ changes, current, onGo }: ChangeListProps) {
  const text = useText().compare;
  const chosen = useRef<HTMLLIElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row scrolls into sight whenever another one is chosen
  useEffect(() => {
    // In newer browsers this gives a promise, which is no way to end an effect.
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <ol className={css.list} aria-label={text.list}>
      {changes.slice(0, LISTED).map((change, index) => (
        <li key={`${change.before.first} ${change.after.first}`} ref={index === current ? chosen : undefined}>
          <button
            type="button"
            className={css.change}
            aria-current={index === current ? 'true' : undefined}
            onClick={() => onGo(index)}
          >
            <span className={css.where}>
              {text.onPage(change.kind === 'deleted' ? change.pageBefore : change.pageAfter)}
            </span>
            {change.textBefore !== '' && (
              <span>
                <b className={css.word}>{text.deleted}</b> <del>{change.textBefore}</del>
              </span>
            )}
            {change.textAfter !== '' && (
              <span>
                <b className={css.word}>{text.inserted}</b> <ins>{change.textAfter}</ins>
              </span>
            )}
          </button>
        </li>
      ))}
      {changes.length > LISTED && <li className={css.more}>{text.more(changes.length - LISTED)}</li>}
    </ol>
  );
}
