import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { outcomeWords } from '../polls/outcomeWords.ts';
import css from './RecordsPage.module.css';
import {
  bundlePath,
  fileName,
  MEETING_PAPERS,
  type PaperFormat,
  type PaperKind,
  paperPath,
  papersOf,
  VOTE_PAPERS,
} from './recordPaths.ts';
import { useDownload } from './useDownload.ts';

const MEETING_KINDS = ['minutes', 'annex', 'results'] as const;
const BUNDLES = ['file', 'record'] as const;

/** The papers that follow from the stored results: of the meeting, and of each vote. */
export function RecordsPage() {
  const { meeting } = useDeskMeeting();
  const t = useText();
  const text = t.desk.records;
  const polls = (useView('polls')?.polls ?? []).filter(({ opened }) => opened?.tally != null);
  const { download, underway } = useDownload();
  const button = (path: string, kind: keyof typeof text.kinds, format: keyof typeof text.formats, name: string) => (
    <Button
      key={path}
      small
      icon="download"
      busy={underway === path}
      aria-label={text.download(name === '' ? text.kinds[kind] : `${text.kinds[kind]}, ${name}`, text.formats[format])}
      onClick={() => void download(path, fileName([text.kinds[kind], name === '' ? meeting.title : name], format))}
    >
      {text.formats[format]}
    </Button>
  );
  const papers = (kind: PaperKind, formats: readonly PaperFormat[], pollId: string | null, name: string) =>
    formats.map((format) => button(paperPath(meeting.id, kind, format, pollId), kind, format, name));
  return (
    <div className={css.page}>
      <Panel title={text.meeting} hint={text.hint} flush>
        <ul>
          {MEETING_KINDS.map((kind) => (
            <li key={kind} className={css.row}>
              <span className={css.words}>
                <strong>{text.kinds[kind]}</strong>
                <small>{text.hints[kind]}</small>
              </span>
              <span className={css.files}>{papers(kind, MEETING_PAPERS[kind], null, '')}</span>
            </li>
          ))}
          {BUNDLES.map((bundle) => (
            <li key={bundle} className={css.row}>
              <span className={css.words}>
                <strong>{text.kinds[bundle]}</strong>
                <small>{text.hints[bundle]}</small>
              </span>
              <span className={css.files}>{button(bundlePath(meeting.id, bundle), bundle, 'zip', '')}</span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={text.votes} flush>
        {polls.length === 0 && (
          <EmptyState icon="vote" title={text.noVotes}>
            {text.noVotesText}
          </EmptyState>
        )}
        <ul>
          {polls.map((poll) => {
            const outcome = poll.opened === null ? null : outcomeWords(t, poll.opened);
            return (
              <li key={poll.setup.id} className={css.vote}>
                <span className={css.words}>
                  <small>{t.voting.kind[poll.setup.rule.kind]}</small>
                  <strong>{poll.setup.title}</strong>
                </span>
                {outcome !== null && (
                  <StatusPill plain status={outcome.status}>
                    {outcome.words}
                  </StatusPill>
                )}
                <dl className={css.papers}>
                  {papersOf(poll).map((kind) => (
                    <div key={kind}>
                      <dt>{text.kinds[kind]}</dt>
                      <dd className={css.files}>{papers(kind, VOTE_PAPERS[kind], poll.setup.id, poll.setup.title)}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            );
          })}
        </ul>
      </Panel>
    </div>
  );
}
