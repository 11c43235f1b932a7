import { useText } from '../useText.ts';
import { CoverDialog } from './CoverDialog.tsx';
import css from './IdentifyPage.module.css';
import { labelShape } from './labelShape.ts';

/** Which machine this is, to be read from the other end of the hall. */
export function IdentifyPage({ label }: { label: string }) {
  const words = useText().shell.screen;
  const { letters, lines } = labelShape(label);
  return (
    <CoverDialog label={words.identify}>
      <div className={css.page} role="status">
        <p className={css.lead}>{words.identify}</p>
        <p className={css.label} style={{ '--letters': letters, '--lines': lines }}>
          {label}
        </p>
      </div>
    </CoverDialog>
  );
}
