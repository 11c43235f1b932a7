import { useText } from '../app/useText.ts';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import type { BoardSize, Tally } from './pollTypes.ts';
import css from './Verdict.module.css';

export interface VerdictProps {
  verdict: Tally['verdict'];
  /** The rule it was found by, as a sentence. */
  rule: string;
  size: BoardSize;
}

/** KẾT LUẬN: adopted or not, as word, shape and colour, with the rule below. */
export function Verdict({ verdict, rule, size }: VerdictProps) {
  const t = useText();
  return (
    <div className={css.verdict} data-verdict={verdict} data-size={size}>
      <StatusGlyph status={verdict === 'adopted' ? 'ok' : 'bad'} size="var(--glyph)" />
      <div>
        <p className={css.word}>
          <span className={css.lead}>{t.voting.conclusion}:</span> <strong>{t.voting.verdict[verdict]}</strong>
        </p>
        <p className={css.rule}>{rule}</p>
      </div>
    </div>
  );
}
