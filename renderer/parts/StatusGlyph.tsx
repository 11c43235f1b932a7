import type { ReactNode } from 'react';
import css from './StatusGlyph.module.css';

/** A state as a shape: each one is recognisable without its colour. */
export type Status = 'ok' | 'warn' | 'bad' | 'loading' | 'none' | 'info' | 'live' | 'done' | 'next' | 'paused' | 'new';

const SHAPES: Readonly<Record<Status, ReactNode>> = {
  ok: (
    <>
      <circle className={css.ok} cx="12" cy="12" r="10" />
      <path className={css.on} d="M7.5 12.300l3.2 3.2 6-6.7" />
    </>
  ),
  warn: (
    <>
      <path className={css.warn} d="M12 2.800L1.8 21h20.400z" />
      <path className={css.on} d="M12 10v5M12 18v.1" />
    </>
  ),
  bad: (
    <>
      <rect className={css.bad} x="2.5" y="2.5" width="19" height="19" rx="4" />
      <path className={css.on} d="M8.3 8.300l7.4 7.400M15.7 8.300l-7.4 7.4" />
    </>
  ),
  new: (
    <>
      <path className={css.new} d="M12 1.500L22.5 12 12 22.5 1.5 12z" />
      <path className={css.on} d="M12 8v8M8 12h8" />
    </>
  ),
  loading: (
    <>
      <circle className={css.track} cx="12" cy="12" r="9" />
      <path className={css.arc} d="M12 3a9 9 0 0 1 9 9" />
    </>
  ),
  none: <circle className={css.dashed} cx="12" cy="12" r="9" />,
  info: (
    <g className={css.info}>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M12 11v5.500M12 7.500v.1" />
    </g>
  ),
  live: (
    <g className={css.live}>
      <circle cx="12" cy="12" r="9.5" />
      <path className={css.act} d="M9.8 8v8l6.2-4z" />
    </g>
  ),
  done: (
    <g className={css.quiet}>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M8 12.300l2.8 2.8 5.2-5.8" />
    </g>
  ),
  next: <circle className={css.quiet} cx="12" cy="12" r="9.5" />,
  paused: (
    <g className={css.quiet}>
      <circle cx="12" cy="12" r="9.5" />
      <path d="M9.7 8.500v7M14.3 8.500v7" />
    </g>
  ),
};

export interface StatusGlyphProps {
  status: Status;
  /** Edge length: px as a number, or any CSS length. */
  size?: number | string | undefined;
  /** Spoken name; leave out where the word stands beside it. */
  label?: string | undefined;
}

/** A state's shape: disc, triangle, square, diamond, turning ring, dashed ring. */
export function StatusGlyph({ status, size = 'var(--c-icon-small)', label }: StatusGlyphProps) {
  const box = { width: size, height: size };
  if (label === undefined)
    return (
      <svg className={css.glyph} style={box} viewBox="0 0 24 24" aria-hidden="true">
        {SHAPES[status]}
      </svg>
    );
  return (
    <svg className={css.glyph} style={box} viewBox="0 0 24 24" role="img" aria-label={label}>
      {SHAPES[status]}
    </svg>
  );
}
