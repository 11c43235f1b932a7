import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import css from './KeyGrid.module.css';

export interface KeyGridProps {
  /** Spoken name. */
  label: string;
  /** The keys, row by row; the last row ends with backspace. */
  rows: readonly string[];
  /** Spoken name of that key. */
  backspace: string;
  /** Wider keys where there are few. */
  large?: boolean | undefined;
  onKey: (key: string) => void;
  onBackspace: () => void;
}

/** Letters and digits for a code, on a terminal that has no keyboard: keys of at least 64 px. */
export function KeyGrid({ label, rows, backspace, large = false, onKey, onBackspace }: KeyGridProps) {
  return (
    <fieldset className={cx(css.pad, large && css.large)} aria-label={label}>
      {rows.map((row, index) => (
        <div key={row} className={css.row}>
          {[...row].map((key) => (
            <button key={key} type="button" className={css.key} onClick={() => onKey(key)}>
              {key}
            </button>
          ))}
          {index === rows.length - 1 && (
            <button type="button" className={css.key} aria-label={backspace} onClick={onBackspace}>
              <Icon name="backspace" size={30} />
            </button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
