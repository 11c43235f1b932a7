import { Button } from '../../parts/Button.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import type { EnrolTrouble } from '../shell.ts';
import { useText } from '../useText.ts';
import css from './Note.module.css';

export interface TroubleProps {
  why: EnrolTrouble;
  onAgain: () => void;
  onRestart: () => void;
}

/** What went wrong, and what the technician does next. */
export function Trouble({ why, onAgain, onRestart }: TroubleProps) {
  const words = useText().shell.enrol;
  const { what, next } = words.troubles[why];
  return (
    <section className={css.note} role="alert">
      <StatusGlyph status="bad" size={80} />
      <h2 className={css.title}>{what}</h2>
      <p className={css.text}>{next}</p>
      <div className={css.actions}>
        <Button onClick={onRestart}>{words.restart}</Button>
        <Button variant="primary" icon="refresh" onClick={onAgain}>
          {words.again}
        </Button>
      </div>
    </section>
  );
}
