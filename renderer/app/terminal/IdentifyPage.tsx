import { useText } from '../useText.ts';
import { CoverDialog } from './CoverDialog.tsx';
import css from './IdentifyPage.module.css';

/** The fewest letters that a line is sized for: a single digit does not fill the hall. */
const LEAST_LETTERS = 2;

/** Which machine this is, to be read from the other end of the hall. */
export function IdentifyPage({ label }: { label: string }) {
  const words = useText().shell.screen;
  const longest = Math.max(LEAST_LETTERS, ...label.split(/\s+/).map((word) => word.length));
  return (
    <CoverDialog label={words.identify}>
      <div className={css.page} role="status">
        <p className={css.lead}>{words.identify}</p>
        <p className={css.label} style={{ '--letters': longest }}>
          {label}
        </p>
      </div>
    </CoverDialog>
  );
}
