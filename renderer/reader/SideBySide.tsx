import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import type { ReaderLabels } from './labels.ts';
import css from './SideBySide.module.css';

/** Shares of the first paper: no half becomes too narrow to read. */
const LEAST = 0.3;
const MOST = 0.7;
const HALF = 0.5;
const KEY_STEP = 0.05;

export interface SideBySideProps {
  /** A `Reader` each. */
  first: ReactNode;
  /** Without it the first has all the room, and keeps its place when the other comes and goes. */
  second: ReactNode | null;
  labels: Pick<ReaderLabels, 'firstPaper' | 'secondPaper' | 'divider'>;
}

/** Two papers, or two places of one, beside each other; on a narrow screen below each other. The divider can be moved. */
export function SideBySide({ first, second, labels }: SideBySideProps) {
  const box = useRef<HTMLDivElement>(null);
  const [share, setShare] = useState(HALF);
  const move = (to: number) => setShare(Math.min(Math.max(to, LEAST), MOST));
  const dragged = (event: PointerEvent<HTMLDivElement>) => {
    const frame = box.current?.getBoundingClientRect();
    if (frame === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const across = frame.width >= frame.height;
    move(across ? (event.clientX - frame.left) / frame.width : (event.clientY - frame.top) / frame.height);
  };
  const typed = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -KEY_STEP, ArrowUp: -KEY_STEP, ArrowRight: KEY_STEP, ArrowDown: KEY_STEP }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    move(share + by);
  };
  return (
    <div className={css.frame}>
      <div ref={box} className={css.sides} data-two={second !== null || undefined} style={{ '--share': share }}>
        <section className={css.side} aria-label={second === null ? undefined : labels.firstPaper}>
          {first}
        </section>
        {second !== null && (
          <>
            {/* biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved */}
            <div
              className={css.divider}
              role="separator"
              tabIndex={0}
              aria-label={labels.divider}
              aria-valuenow={Math.round(share * 100)}
              aria-valuemin={LEAST * 100}
              aria-valuemax={MOST * 100}
              onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
              onPointerMove={dragged}
              onDoubleClick={() => setShare(HALF)}
              onKeyDown={typed}
            />
            <section className={css.side} aria-label={labels.secondPaper}>
              {second}
            </section>
          </>
        )}
      </div>
    </div>
  );
}
