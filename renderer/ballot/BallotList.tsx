import { useEffect, useRef } from 'react';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import css from './BallotList.module.css';
import { nextUnmarked, unmarkedOf } from './ballotDraft.ts';
import { isStruck, type Poll, titleOf } from './ballotTypes.ts';
import { LineRow } from './LineRow.tsx';
import { StrikeRow } from './StrikeRow.tsx';
import { lineId, showLine } from './showLine.ts';
import type { BallotControl } from './useBallot.ts';

/** All lines of a ballot, one below the other, and the way to the next one that is not marked. */
export function BallotList({ poll, ballot }: { poll: Poll; ballot: BallotControl }) {
  const words = useText().seat.ballot;
  const { choices, words: said } = ballot.draft;
  const struck = isStruck(poll);
  const open = unmarkedOf(choices);
  const visited = useRef(-1);

  // Back on a half-made list, after a reload or from reading it once more: where it was left. Once, when it comes up.
  const came = useRef(false);
  useEffect(() => {
    if (came.current) return;
    came.current = true;
    const first = open[0];
    if (!struck && first !== undefined && first > 0) showLine(poll.id, first, 'quiet');
  });

  const next = nextUnmarked(choices, visited.current);
  const nextLine = next === null ? undefined : poll.lines[next];
  return (
    <div className={css.list}>
      <ol className={css.lines} aria-label={words.list}>
        {poll.lines.map((line, i) => (
          <li key={line.id} id={lineId(poll.id, i)} tabIndex={-1} className={css.line}>
            {struck ? (
              <StrikeRow
                poll={poll}
                line={line}
                number={i + 1}
                choice={choices[i] ?? null}
                onMark={(id) => ballot.mark(i, id)}
              />
            ) : (
              <LineRow
                poll={poll}
                line={line}
                number={i + 1}
                choice={choices[i] ?? null}
                text={said[i] ?? ''}
                onMark={(id) => {
                  visited.current = i;
                  ballot.mark(i, id);
                }}
                onWrite={(text) => ballot.write(i, text)}
              />
            )}
          </li>
        ))}
      </ol>
      {!struck && (
        <div className={css.next}>
          {next === null || nextLine === undefined ? (
            <p className={css.done}>{words.allMarked}</p>
          ) : (
            <Button
              block
              icon="chevronDown"
              onClick={() => {
                visited.current = next;
                showLine(poll.id, next);
              }}
            >
              {words.next(next + 1, titleOf(poll, nextLine), open.length)}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
