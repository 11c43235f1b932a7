import type { Views } from '../../../core/views/schemas.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { lineTitle } from '../../board/boardRows.ts';
import { NamedMap } from '../../board/NamedMap.tsx';
import type { Poll, Tally } from '../../board/pollTypes.ts';
import { ResultBoard } from '../../board/ResultBoard.tsx';
import { PageMark } from '../PageMark.tsx';
import { resultPages } from '../resultPages.ts';
import { useSharedPage } from '../useSharedPage.ts';
import { WallFrame } from '../WallFrame.tsx';
import { WallTitle } from '../WallTitle.tsx';
import css from './ResultScene.module.css';

export interface ResultSceneProps {
  poll: Poll;
  tally: Tally;
  meeting: NonNullable<Views['meeting']>;
  where: string;
  item: string;
}

/** An announced result; what does not fit one picture turns its pages by the room's clock. */
export function ResultScene({ poll, tally, meeting, where, item }: ResultSceneProps) {
  const t = useText();
  const pages = resultPages(poll, tally, useView('named'));
  const at = useSharedPage(pages.length, poll.announcedAt ?? 0);
  const page = pages[at];
  const title = page?.kind === 'names' ? lineTitle(poll, page.line) : poll.title;
  return (
    <WallFrame
      kicker={page?.kind === 'names' ? t.voting.names : t.voting.boardOf[poll.rule.kind]}
      where={where}
      item={item}
    >
      <div className={css.head}>
        <WallTitle room="head">{title}</WallTitle>
        <PageMark page={at} pages={pages.length} />
      </div>
      {page?.kind === 'names' ? (
        <NamedMap options={poll.rule.options} entries={page.entries} at={page.at} size="wall" />
      ) : (
        <ResultBoard
          poll={poll}
          tally={tally}
          noun={meeting.body.memberNoun}
          size="wall"
          page={page?.kind === 'lines' ? page : undefined}
        />
      )}
    </WallFrame>
  );
}
