import { Icon } from '../../parts/Icon.tsx';
import css from './CodePad.module.css';

const ROWS = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM-'];

export interface CodePadProps {
  /** Spoken name. */
  label: string;
  backspace: string;
  onKey: (key: string) => void;
  onBackspace: () => void;
}

/** Letters and digits for a terminal that has no keyboard. */
export function CodePad({ label, backspace, onKey, onBackspace }: CodePadProps) {
  return (
    <fieldset className={css.pad} aria-label={label}>
      {ROWS.map((row, index) => (
        <div key={row} className={css.row}>
          {[...row].map((key) => (
            <button key={key} type="button" className={css.key} onClick={() => onKey(key)}>
              {key}
            </button>
          ))}
          {index === ROWS.length - 1 && (
            <button type="button" className={css.key} aria-label={backspace} onClick={onBackspace}>
              <Icon name="backspace" size={30} />
            </button>
          )}
        </div>
      ))}
    </fieldset>
  );
}
