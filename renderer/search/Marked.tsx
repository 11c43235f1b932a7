import { Fragment } from 'react';
import type { Span } from '../../core/search/search.ts';
import css from './Marked.module.css';

/** A text with the words that were found in it: heavier, underlined and on colour. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {spans.map(([from, to], i) => (
        <Fragment key={from}>
          {text.slice(spans[i - 1]?.[1] ?? 0, from)}
          <mark className={css.mark}>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.[1] ?? 0)}
    </>
  );
}
