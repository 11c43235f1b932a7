import { useText } from '../app/useText.ts';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import type { Conclusion } from './conclusion.ts';
import type { BoardSize } from './pollTypes.ts';
import css from './Verdict.module.css';

export interface VerdictProps {
  conclusion: Conclusion;
  size: BoardSize;
  /** Lower, for boards whose rows need the height. */
  slim?: boolean;
}

/** KẾT LUẬN: what a vote came to, as word, shape and colour, with the rule in words below. */
export function Verdict({ conclusion: { status, word, rule, undecided }, size, slim = false }: VerdictProps) {
  const t = useText();
  return (
    <div className={css.verdict} data-status={status} data-size={size} data-slim={slim || undefined}>
      <StatusGlyph status={status} size="var(--glyph)" />
      <div className={css.words}>
        <p className={css.word}>
          <span className={css.lead}>{t.voting.conclusion}:</span> <strong>{word}</strong>
        </p>
        {undecided !== '' && (
          <p className={css.undecided}>
            <StatusGlyph status="warn" size="1.1em" />
            <span>{undecided}</span>
          </p>
        )}
        <p className={css.rule}>{rule}</p>
      </div>
    </div>
  );
}
