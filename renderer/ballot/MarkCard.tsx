import { useText } from '../app/useText.ts';
import { Card } from '../parts/Card.tsx';
import { Icon } from '../parts/Icon.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import { faultOf, namesKept, unmarkedOf } from './ballotDraft.ts';
import { isAboutPeople, isStruck, type Poll, titleOf } from './ballotTypes.ts';
import css from './MarkCard.module.css';
import { showLine } from './showLine.ts';
import type { BallotControl } from './useBallot.ts';

/** How many names a struck list still has, and whether that is valid. */
function Kept({ poll, ballot }: { poll: Poll; ballot: BallotControl }) {
  const words = useText().seat.ballot;
  const { choices } = ballot.draft;
  const kept = namesKept(poll, choices);
  const seats = poll.seats ?? 1;
  const fault = faultOf(poll, ballot.draft);
  return (
    <Card title={words.kept} className={css.card}>
      <p className={css.figure} role="status">
        <strong>{kept}</strong> {words.keptOf(seats)}
      </p>
      {fault === null && <StatusPill status="ok">{words.keptFine}</StatusPill>}
      {fault?.kind === 'tooMany' && <StatusPill status="warn">{words.mustStrike(kept - seats)}</StatusPill>}
      {fault?.kind === 'nobodyLeft' && <StatusPill status="warn">{words.fault.nobodyLeft}</StatusPill>}
    </Card>
  );
}

/** How much of the ballot is marked, and every line by its number: a tap goes there. */
export function MarkCard({ poll, ballot }: { poll: Poll; ballot: BallotControl }) {
  const words = useText().seat.ballot;
  if (isStruck(poll)) return <Kept poll={poll} ballot={ballot} />;
  const { choices } = ballot.draft;
  const count = choices.length;
  const marked = count - unmarkedOf(choices).length;
  return (
    <Card title={words.marked} className={css.card}>
      <p className={css.figure} role="status">
        <strong>{marked}</strong> {isAboutPeople(poll) ? words.ofPeople(count) : words.ofQuestions(count)}
      </p>
      <ProgressBar value={marked} max={count} label={words.markedOf(marked, count)} />
      <ul className={css.grid}>
        {poll.lines.map((line, i) => {
          const isMarked = choices[i] != null;
          return (
            <li key={line.id}>
              <button
                type="button"
                className={css.cell}
                data-open={!isMarked || undefined}
                aria-label={words.goTo(i + 1, titleOf(poll, line), isMarked)}
                onClick={() => showLine(poll.id, i)}
              >
                {i + 1}
                {isMarked && <Icon name="check" size="20px" />}
              </button>
            </li>
          );
        })}
      </ul>
      {marked < count && (
        <p className={css.legend}>
          <strong>{words.dashed}</strong> {words.dashedText}
        </p>
      )}
    </Card>
  );
}
