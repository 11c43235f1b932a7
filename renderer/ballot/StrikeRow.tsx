import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import { keepOption, strikeOption } from './ballotDraft.ts';
import { type Line, type Poll, titleOf } from './ballotTypes.ts';
import css from './LineRow.module.css';

export interface StrikeRowProps {
  poll: Poll;
  line: Line;
  /** From 1. */
  number: number;
  choice: string | null;
  onMark: (optionId: string) => void;
}

/** One name of a list from which names are struck out, as on paper: crossed through, and said in words. */
export function StrikeRow({ poll, line, number, choice, onMark }: StrikeRowProps) {
  const words = useText().seat.ballot;
  const title = titleOf(poll, line);
  const isStruck = choice === strikeOption(poll);
  return (
    <div className={css.row} data-struck={isStruck || undefined}>
      <span className={css.number}>{number}</span>
      <div className={css.words}>
        <p className={css.title}>{isStruck ? <s>{title}</s> : title}</p>
        {line.note !== '' && <p className={css.note}>{line.note}</p>}
      </div>
      {isStruck && (
        <p className={css.strike}>
          <StatusGlyph status="bad" size="24px" />
          {words.struck}
        </p>
      )}
      <Button
        className={css.toggle}
        icon={isStruck ? 'undo' : 'cross'}
        aria-label={`${isStruck ? words.unstrike : words.strike}: ${title}`}
        onClick={() => onMark(isStruck ? keepOption(poll) : strikeOption(poll))}
      >
        {isStruck ? words.unstrike : words.strike}
      </Button>
    </div>
  );
}
