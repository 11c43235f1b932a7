import type { Views } from '../../../core/views/schemas.ts';
import { useText } from '../../app/useText.ts';
import { ballotLines } from '../../board/boardRows.ts';
import { LiveLines } from '../../board/LiveLines.tsx';
import { pagesOf } from '../../board/paging.ts';
import type { Poll, Tally } from '../../board/pollTypes.ts';
import { PageMark } from '../PageMark.tsx';
import { useSharedPage } from '../useSharedPage.ts';
import { WallFrame } from '../WallFrame.tsx';
import { WallTitle } from '../WallTitle.tsx';
import css from './LiveScene.module.css';
import { Participation } from './Participation.tsx';
import { VotingTime } from './VotingTime.tsx';

/** Questions or persons on one picture: beside the title, the time and how many have voted there is room for no more. */
const LINES = 6;

export interface LiveSceneProps {
  poll: Poll;
  tally: Tally;
  meeting: NonNullable<Views['meeting']>;
  kicker: string;
  where: string;
  item: string;
}

/** A vote in progress on several questions or persons, with its running counts; what does not fit turns its pages. */
export function LiveScene({ poll, tally, meeting, kicker, where, item }: LiveSceneProps) {
  const t = useText();
  const { memberNoun } = meeting.body;
  const pages = pagesOf(ballotLines(poll, tally), LINES);
  const at = useSharedPage(pages.length, poll.openedAt);
  return (
    <WallFrame kicker={kicker} where={where} item={item}>
      <div className={css.head}>
        <div>
          <WallTitle room="head">{poll.title}</WallTitle>
          <p className={css.rule}>
            {[
              t.voting.conduct[poll.conduct],
              ...(poll.seats === null ? [] : [t.voting.seats(poll.seats)]),
              ...(poll.round > 1 ? [t.voting.round(poll.round)] : []),
              t.voting.passesWhen(poll.rule, memberNoun),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </div>
        <div className={css.time} data-ring={(poll.pausedAt === null && poll.endsAt !== null) || undefined}>
          <VotingTime poll={poll} />
        </div>
      </div>
      <div className={css.page}>
        <p>{t.wall.soFar}</p>
        <PageMark page={at} pages={pages.length} />
      </div>
      <LiveLines
        poll={poll}
        tally={tally}
        size="wall"
        lines={pages[at] ?? []}
        rows={Math.max(...pages.map((page) => page.length))}
      />
      <Participation poll={poll} noun={memberNoun} />
    </WallFrame>
  );
}
