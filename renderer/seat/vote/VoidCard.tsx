import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './NoteCard.module.css';

/** A secret ballot whose proofs do not hold: it does not count, and another may be cast. */
export function VoidCard({ code, onAgain }: { code: string; onAgain: () => void }) {
  const words = useText().seat.ballot;
  return (
    <Card className={css.note}>
      <span className={css.icon}>
        <StatusGlyph status="bad" size="64px" />
      </span>
      <div role="alert">
        <p className={css.title}>
          {words.void} · {code}
        </p>
        <p className={css.text}>{words.voidText}</p>
      </div>
      <Button variant="primary" icon="undo" onClick={onAgain}>
        {words.castAgain}
      </Button>
    </Card>
  );
}
