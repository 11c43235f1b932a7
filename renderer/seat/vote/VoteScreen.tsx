import { useEffect, useRef } from 'react';
import { serverNow } from '../../app/clock.ts';
import { useHasView, useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { ballotScene, type Scene } from '../../ballot/ballotScene.ts';
import { isSingle, type Poll } from '../../ballot/ballotTypes.ts';
import { FindBallot } from '../../ballot/FindBallot.tsx';
import { HandsBar } from '../../ballot/HandsBar.tsx';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { useSecondsLeft } from '../../parts/useSecondsLeft.ts';
import { useBodyWords } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { ALL_RESULTS, FIND_BALLOT } from '../where.ts';
import { ListSide } from './ListSide.tsx';
import { PollHead } from './PollHead.tsx';
import { PollSide } from './PollSide.tsx';
import { ResultLookUp } from './ResultLookUp.tsx';
import { SceneBody } from './SceneBody.tsx';
import css from './VoteScreen.module.css';

/** A step the delegate took moves the focus to what came of it; the first picture takes no focus away. */
function useFocusOnStep(kind: Scene['kind']) {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef(kind);
  useEffect(() => {
    if (before.current !== kind) {
      ref.current?.focus({ preventScroll: true });
      // A list finds its own place; everything else is read from its beginning.
      if (kind !== 'choose') ref.current?.parentElement?.scrollTo({ top: 0 });
    }
    before.current = kind;
  }, [kind]);
  return ref;
}

/** One poll, from its opening to its result. */
function OnePoll({ poll, ballot }: { poll: Poll; ballot: BallotControl }) {
  const link = useLink();
  const endsAt = poll.state === 'open' ? poll.endsAt : null;
  const timeUp = useSecondsLeft(endsAt ?? 0, serverNow) === 0 && endsAt !== null;
  const scene = ballotScene({ ...ballot, poll, away: link.kind !== 'open', timeUp });
  const stage = useFocusOnStep(scene.kind);
  const { who } = useBodyWords();
  const ownId = useView('mine')?.person?.id ?? '';
  const listing = scene.kind === 'choose' && !isSingle(poll);
  return (
    <div className={css.columns} data-scene={scene.kind}>
      <div className={css.main}>
        <PollHead poll={poll} scene={scene} />
        {poll.state === 'open' && <HandsBar ballot={ballot} who={who} ownId={ownId} />}
        <div
          ref={stage}
          tabIndex={-1}
          className={css.body}
          data-scene={scene.kind}
          data-list={listing || undefined}
          aria-live="polite"
        >
          <SceneBody poll={poll} scene={scene} ballot={ballot} timeUp={timeUp} />
        </div>
      </div>
      {listing ? <ListSide poll={poll} ballot={ballot} /> : scene.kind !== 'announced' && <PollSide poll={poll} />}
    </div>
  );
}

/** The vote on the table, or the results of the meeting. */
export function VoteScreen({ ballot }: { ballot: BallotControl }) {
  const t = useText();
  const { where, move } = useSeat();
  const poll = useView('poll');
  const has = useHasView('poll');
  const results = useView('results')?.polls ?? [];
  if (where.lookUp === FIND_BALLOT) {
    return (
      <div className={css.find}>
        <Button variant="quiet" icon="chevronLeft" onClick={() => move((before) => ({ ...before, lookUp: null }))}>
          {t.seat.vote.back}
        </Button>
        <FindBallot />
      </div>
    );
  }
  if (where.lookUp !== null) return <ResultLookUp />;
  if (poll !== null) return <OnePoll key={poll.id} poll={poll} ballot={ballot} />;
  return (
    <div className={css.alone}>
      {has && (
        <EmptyState
          icon="vote"
          title={t.seat.vote.none}
          actions={
            <>
              {results.length > 0 && (
                <Button icon="list" onClick={() => move((before) => ({ ...before, lookUp: ALL_RESULTS }))}>
                  {t.seat.vote.resultsCount(results.length)}
                </Button>
              )}
              <Button icon="search" onClick={() => move((before) => ({ ...before, lookUp: FIND_BALLOT }))}>
                {t.seat.ballot.find.open}
              </Button>
            </>
          }
        >
          {t.seat.vote.noneText}
        </EmptyState>
      )}
    </div>
  );
}
