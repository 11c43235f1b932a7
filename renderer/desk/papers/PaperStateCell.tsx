import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { useText } from '../../app/useText.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './PapersTable.module.css';
import { type PaperStatus, statusOf, waitingOf } from './paperStatus.ts';

const GLYPHS: Readonly<Record<PaperStatus, Status>> = {
  toCheck: 'warn',
  draft: 'none',
  approved: 'next',
  scheduled: 'paused',
  released: 'ok',
  recalled: 'bad',
};

/** How far a paper is, in words and shape, and how far the version that is to follow it. */
export function PaperStateCell({ paper }: { paper: PaperLine }) {
  const text = useText().desk.papers;
  const moment = (at: number) => text.at(formatTime(at), formatDate(at).slice(0, 5));
  const status = statusOf(paper);
  const waiting = waitingOf(paper);
  const next = waiting?.isNext === true ? waiting : null;
  const hint = () => {
    if (status === 'scheduled' && waiting?.releaseAt != null) return moment(waiting.releaseAt);
    return paper.at === null ? text.draftHint : moment(paper.at);
  };
  return (
    <div className={css.states}>
      <div className={css.state}>
        <StatusGlyph status={GLYPHS[status]} size={18} />
        <div className={css.words}>
          <span>{text.status[status]}</span>
          <span className={css.quiet}>{hint()}</span>
        </div>
      </div>
      {next !== null && (
        <div className={css.state}>
          <StatusGlyph status={GLYPHS[next.status]} size={18} />
          <div className={css.words}>
            <span>{text.nextVersion(next.version)}</span>
            <span className={css.quiet}>
              {text.status[next.status]}
              {next.releaseAt !== null && ` ${moment(next.releaseAt)}`}
            </span>
          </div>
        </div>
      )}
    </div>
  );
}
