import type { ReactNode } from 'react';
import css from './ChoiceGlyph.module.css';
import { cx } from './cx.ts';

/** What a ballot option means to the eye; the same five shapes on every screen and in print. */
export type ChoiceKind = 'for' | 'middle' | 'against' | 'abstain' | 'other';

const SHAPES: Readonly<Record<ChoiceKind, { shape: ReactNode; mark: ReactNode }>> = {
  for: { shape: <circle cx="56" cy="56" r="52" />, mark: <path d="M32 58l17 17 33-37" /> },
  middle: {
    shape: <path d="M31 12h50l26 44-26 44H31L5 56z" strokeLinejoin="round" />,
    mark: <path d="M37 46h38M37 68h38" />,
  },
  against: {
    shape: <rect x="6" y="6" width="100" height="100" rx="20" />,
    mark: <path d="M37 37l38 38M75 37L37 75" />,
  },
  abstain: { shape: <path d="M56 4l52 52-52 52L4 56z" strokeLinejoin="round" />, mark: <path d="M37 56h38" /> },
  other: {
    shape: (
      <path d="M20 14h72a12 12 0 0 1 12 12v46a12 12 0 0 1-12 12H58l-24 22V84H20A12 12 0 0 1 8 72V26a12 12 0 0 1 12-12z" />
    ),
    mark: <path d="M34 49v.1M56 49v.1M78 49v.1" />,
  },
};

export interface ChoiceGlyphProps {
  kind: ChoiceKind;
  /** Edge length: px as a number, or any CSS length. */
  size?: number | string | undefined;
  /** `outline` for a choice that is offered but not taken. */
  look?: 'filled' | 'outline' | undefined;
  /** Spoken name; leave out where the word stands beside it. */
  label?: string | undefined;
}

/** Round tick, hexagon with two bars, square cross, diamond dash, speech bubble: told apart by shape alone. */
export function ChoiceGlyph({ kind, size = 'var(--c-icon)', look = 'filled', label }: ChoiceGlyphProps) {
  const { shape, mark } = SHAPES[kind];
  const drawing = (
    <>
      <g className={css.shape}>{shape}</g>
      <g className={css.mark}>{mark}</g>
    </>
  );
  const className = cx(css.glyph, look === 'outline' && css.outline);
  const box = { width: size, height: size };
  if (label === undefined)
    return (
      <svg className={className} data-kind={kind} style={box} viewBox="0 0 112 112" aria-hidden="true">
        {drawing}
      </svg>
    );
  return (
    <svg className={className} data-kind={kind} style={box} viewBox="0 0 112 112" role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}
