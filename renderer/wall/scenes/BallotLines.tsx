import { pagesOf } from '../../board/paging.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { PageMark } from '../PageMark.tsx';
import { useSharedPage } from '../useSharedPage.ts';
import css from './BallotLines.module.css';

/** Questions or persons named at once while a vote is open: with a title and a rule of two lines there is room for no more. */
const LINES = 6;

/** What is on the ballot: numbered, and page by page where it is long. */
export function BallotLines({ poll }: { poll: Poll }) {
  const numbered = poll.lines.map((line, i) => ({ line, number: i + 1 }));
  const pages = pagesOf(numbered, LINES);
  const at = useSharedPage(pages.length, poll.openedAt);
  return (
    <div className={css.box}>
      <ol className={css.lines} data-kind={poll.rule.kind} data-long={numbered.length > LINES / 2 || undefined}>
        {pages[at]?.map(({ line, number }) => (
          <li key={line.id}>
            <span className={css.number}>{number}</span>
            <span className={css.words}>
              <strong>{line.title}</strong>
              {line.note !== '' && <span className={css.note}>{line.note}</span>}
            </span>
          </li>
        ))}
      </ol>
      <PageMark page={at} pages={pages.length} />
    </div>
  );
}
