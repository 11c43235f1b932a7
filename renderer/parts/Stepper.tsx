import type { ReactNode } from 'react';
import { cx } from './cx.ts';
import type { Density } from './density.ts';
import { StatusGlyph } from './StatusGlyph.tsx';
import css from './Stepper.module.css';

/** One step of a longer act. */
export interface Step {
  id: string;
  label: ReactNode;
}

export interface StepperProps {
  /** Spoken name of the list. */
  label: string;
  steps: readonly Step[];
  /** Index of the current step; those before it are done. */
  current: number;
  /** Spoken word for a step that is done. */
  doneLabel: string;
  size?: Density | undefined;
}

/** Where one is in a sequence: done with a tick, current filled, the rest hollow. */
export function Stepper({ label, steps, current, doneLabel, size }: StepperProps) {
  return (
    <ol className={css.steps} aria-label={label} data-density={size}>
      {steps.map((step, index) => (
        <li
          key={step.id}
          className={cx(css.step, index === current && css.current)}
          aria-current={index === current ? 'step' : undefined}
        >
          {index < current ? (
            <StatusGlyph status="done" size="1.8em" label={doneLabel} />
          ) : (
            <span className={css.number}>{index + 1}</span>
          )}
          <span>{step.label}</span>
        </li>
      ))}
    </ol>
  );
}
