import { useLanguage, useText } from '../app/useText.ts';
import { BoardFoot } from './BoardFoot.tsx';
import { type BoardLine, boardLines, figureRows, isOneQuestion } from './boardRows.ts';
import { conclusion } from './conclusion.ts';
import { FactsStrip } from './FactsStrip.tsx';
import { LinesTable } from './LinesTable.tsx';
import type { BoardSize, Poll, Tally } from './pollTypes.ts';
import { QuestionTable } from './QuestionTable.tsx';
import css from './ResultBoard.module.css';
import { rowsStyle } from './rowsStyle.ts';
import { Verdict } from './Verdict.tsx';

export interface ResultBoardProps {
  poll: Poll;
  tally: Tally;
  /** What the body calls a member: "ủy viên". */
  noun: string;
  size: BoardSize;
  /** One page of a long board, for screens that turn pages: its lines, and how many rows the fullest page has. */
  page?: { readonly lines: readonly BoardLine[]; readonly rows: number } | undefined;
}

/**
 * The result board of DOMAIN section 2 for every kind of vote: one question with its options as rows, or several questions and
 * persons in a table; the base by name, the conclusion with its rule in words. It calculates nothing: every figure comes from
 * the one tally (V-1), and figures that were entered by hand say so (V-14).
 */
export function ResultBoard({ poll, tally, noun, size, page }: ResultBoardProps) {
  const t = useText();
  const { language } = useLanguage();
  const concluded = conclusion(poll, tally, noun, t, language);
  if (isOneQuestion(poll)) {
    const rows = figureRows(poll, tally).length + poll.rule.options.length;
    return (
      <div
        className={css.board}
        style={{ '--rows': rows }}
        data-size={size}
        data-many={rows > 7 || undefined}
        data-selectable
      >
        <div className={css.figures}>
          <QuestionTable poll={poll} tally={tally} noun={noun} />
        </div>
        <Verdict conclusion={concluded} size={size} slim={rows > 7} />
        <BoardFoot poll={poll} tally={tally} noun={noun} />
      </div>
    );
  }
  const lines = page?.lines ?? boardLines(poll, tally);
  return (
    <div
      className={css.board}
      style={rowsStyle(page?.rows ?? lines.length)}
      data-size={size}
      data-lines
      data-selectable
    >
      <FactsStrip poll={poll} tally={tally} noun={noun} />
      <div className={css.figures}>
        <LinesTable poll={poll} tally={tally} lines={lines} />
      </div>
      <Verdict conclusion={concluded} size={size} slim />
      <BoardFoot poll={poll} tally={tally} noun={noun} />
    </div>
  );
}
