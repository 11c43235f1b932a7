import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import css from './KeyLine.module.css';

/** One quiet line about a session key: a ticked ring for one that is vouched for, a dashed ring for one that is not. */
export function KeyLine({ vouched, children }: { vouched: boolean; children: string }) {
  return (
    <p className={css.line}>
      <StatusGlyph status={vouched ? 'done' : 'none'} size="1.2em" />
      {children}
    </p>
  );
}
