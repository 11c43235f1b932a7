import { formatDate, formatTime } from '../../core/i18n/format.ts';
import { INVALID_CAUSES } from '../../core/voting/invalidReasons.ts';
import { useText } from '../app/useText.ts';
import { Icon } from '../parts/Icon.tsx';
import { isOneQuestion } from './boardRows.ts';
import type { Poll, Tally } from './pollTypes.ts';
import css from './ResultBoard.module.css';
import { usePrint } from './usePrint.ts';

/** A rating has thresholds instead, and several questions take the place of their bars. */
const hasGoldMark = (poll: Poll) =>
  poll.rule.kind !== 'rating' && (isOneQuestion(poll) || poll.rule.kind !== 'decision');

/** Below a board: the base by name, what was entered by hand, why ballots were invalid, what the gold mark means, and when the vote closed. */
export function BoardFoot({ poll, tally, noun }: { poll: Poll; tally: Tally; noun: string }) {
  const t = useText();
  const words = t.wall.boardWords;
  const print = usePrint(poll, tally);
  const source = t.voting.source[poll.conduct];
  const { reasons } = tally;
  const causes = reasons === undefined ? [] : INVALID_CAUSES.filter((cause) => reasons[cause] > 0);
  const facts = [
    t.voting.countedOnBase(poll.rule.base, noun, print.votes(tally.baseCount)),
    ...(poll.rule.weighted ? [t.voting.weighted] : []),
    ...(hasGoldMark(poll) ? [words.goldMark] : []),
  ];
  const why = causes.map((cause) => `${t.voting.invalidCause[cause]} ${print.votes(reasons?.[cause] ?? 0)}`).join('; ');
  const marks = [
    ...(poll.revote ? [words.revote] : []),
    ...(poll.round > 1 ? [t.voting.round(poll.round)] : []),
    ...(poll.closedAt === null ? [] : [words.closedAt(formatTime(poll.closedAt), formatDate(poll.closedAt))]),
  ];
  return (
    <div className={css.foot}>
      <span>
        {source !== '' && (
          <strong className={css.source}>
            <Icon name="pencil" size="1.1em" />
            {source}
          </strong>
        )}
        {facts.join(' · ')}
        {why !== '' && ` · ${t.voting.short.invalid}: ${why}`}
      </span>
      <span>{marks.join(' · ')}</span>
    </div>
  );
}
