import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import css from './NumPad.module.css';
import { StatusGlyph } from './StatusGlyph.tsx';

export interface NumPadLabels {
  /** Spoken name of the pad. */
  pad: string;
  backspace: string;
  clear: string;
  submit: string;
  /** Spoken state of a masked entry: "4 digits entered". */
  entered: (count: number) => string;
}

export interface NumPadProps {
  /** Digits only. */
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
  maxLength: number;
  /** Enough digits to submit; one by default. */
  minLength?: number | undefined;
  /** Shows dots instead of digits. */
  masked?: boolean | undefined;
  error?: ReactNode;
  busy?: boolean | undefined;
  labels: NumPadLabels;
}

/** Keys are the pad's only while it can be seen and no other dialog lies over it. */
function listens(pad: HTMLElement): boolean {
  const modal = [...document.querySelectorAll('dialog:modal')].at(-1);
  return pad.checkVisibility({ visibilityProperty: true }) && (modal === undefined || modal.contains(pad));
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** Digits by finger or by keyboard: keys of at least 72 px, Enter submits, Backspace takes one back. */
export function NumPad(props: NumPadProps) {
  const { value, onChange, onSubmit, maxLength, minLength = 1, masked = false, error, busy = false, labels } = props;
  const press = (key: string): boolean => {
    if (busy) return false;
    if (/^\d$/.test(key)) {
      if (value.length < maxLength) onChange(value + key);
      return true;
    }
    if (key === 'Backspace') onChange(value.slice(0, -1));
    else if (key === 'Enter' && value.length >= minLength) onSubmit();
    else return false;
    return true;
  };
  const latest = useRef(press);
  latest.current = press;
  const pad = useRef<HTMLElement>(null);
  useEffect(() => {
    const typed = (event: KeyboardEvent) => {
      const target = event.target;
      if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return;
      if (target.closest('input, textarea, select')) return;
      if (pad.current === null || !listens(pad.current)) return;
      // A focused key answers to Enter by itself.
      if (event.key === 'Enter' && target.closest('button')) return;
      if (latest.current(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', typed);
    return () => document.removeEventListener('keydown', typed);
  }, []);
  const places = Array.from({ length: Math.max(minLength, value.length) }, (_, at) => at + 1);
  const wrong = error !== undefined && error !== null && error !== '';
  return (
    <section ref={pad} className={css.pad} aria-label={labels.pad} tabIndex={-1} data-autofocus>
      <output className={cx(css.shown, wrong && css.wrong)}>
        {masked ? (
          <>
            <span className="visually-hidden">{labels.entered(value.length)}</span>
            {places.map((place) => (
              <span key={place} className={place <= value.length ? css.dot : css.hole} />
            ))}
          </>
        ) : (
          value
        )}
      </output>
      {wrong && (
        <div className={css.error} role="alert">
          <StatusGlyph status="bad" size={24} />
          <span>{error}</span>
        </div>
      )}
      <div className={css.keys}>
        {DIGITS.map((digit) => (
          <button key={digit} type="button" className={css.key} disabled={busy} onClick={() => press(digit)}>
            {digit}
          </button>
        ))}
        <button
          type="button"
          className={css.key}
          aria-label={labels.clear}
          disabled={busy || value === ''}
          onClick={() => onChange('')}
        >
          <Icon name="cross" size={30} />
        </button>
        <button type="button" className={css.key} disabled={busy} onClick={() => press('0')}>
          0
        </button>
        <button
          type="button"
          className={css.key}
          aria-label={labels.backspace}
          disabled={busy || value === ''}
          onClick={() => press('Backspace')}
        >
          <Icon name="backspace" size={34} />
        </button>
      </div>
      <Button variant="primary" size="seat" block busy={busy} disabled={value.length < minLength} onClick={onSubmit}>
        {labels.submit}
      </Button>
    </section>
  );
}
