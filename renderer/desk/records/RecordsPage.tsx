import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { useLogName } from '../../app/witness/useLogName.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { outcomeWords } from '../polls/outcomeWords.ts';
import { HeadPanel } from './HeadPanel.tsx';
import { PressButton } from './PressButton.tsx';
import css from './RecordsPage.module.css';
import {
  BUNDLES,
  bundlePath,
  fileName,
  MEETING_PAPERS,
  type PaperFormat,
  type PaperKind,
  paperPath,
  papersOf,
  SIGNED_PAPERS,
  VOTE_PAPERS,
} from './recordPaths.ts';
import { SignatureLine } from './SignatureLine.tsx';
import { TemplatePanel } from './TemplatePanel.tsx';
import { useDownload } from './useDownload.ts';
import { usePaperStatus } from './usePaperStatus.ts';

const MEETING_KINDS = ['minutes', 'annex', 'results'] as const;
const BUNDLE_KINDS = ['file', 'record'] as const;

/** The papers that follow from the stored results: of the meeting, and of each vote. */
export function RecordsPage() {
  const { meeting } = useDeskMeeting();
  const t = useText();
  const text = t.desk.records;
  const logName = useLogName();
  const polls = (useView('polls')?.polls ?? []).filter(({ opened }) => opened?.tally != null);
  const { download, underway } = useDownload();
  const { status, refresh } = usePaperStatus(meeting.id);
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
  const signatures = (kind: PaperKind, pollId: string | null, name: string) =>
    SIGNED_PAPERS.includes(kind) && (
      <SignatureLine
        meetingId={meeting.id}
        kind={kind}
        pollId={pollId}
        name={name === '' ? text.kinds[kind] : `${text.kinds[kind]}, ${name}`}
        status={status}
        onSigned={refresh}
      />
    );
  return (
    <div className={css.page}>
      <div className={css.column}>
        <Panel title={text.meeting} hint={text.hint} flush>
          <ul>
            {MEETING_KINDS.map((kind) => (
              <li key={kind} className={css.row}>
                <span className={css.words}>
                  <strong>{text.kinds[kind]}</strong>
                  <small>{text.hints[kind]}</small>
                </span>
                <span className={css.files}>{papers(kind, MEETING_PAPERS[kind], null, '')}</span>
                {signatures(kind, null, '')}
              </li>
            ))}
            {status?.template != null && (
              <li className={css.row}>
                <span className={css.words}>
                  <strong>{text.kinds.ownMinutes}</strong>
                  <small>{status.template.name}</small>
                </span>
                <span className={css.files}>{papers('ownMinutes', ['docx'], null, '')}</span>
              </li>
            )}
            {BUNDLE_KINDS.map((bundle) => (
              <li key={bundle} className={css.row}>
                <span className={css.words}>
                  <strong>{text.kinds[bundle]}</strong>
                  <small>{text.hints[bundle]}</small>
                </span>
                <span className={css.files}>{button(bundlePath(meeting.id, bundle), bundle, BUNDLES[bundle], '')}</span>
                {bundle === 'record' && logName !== null && (
                  <p className={css.log}>
                    {t.witness.logName}: <code data-selectable>{logName}</code>
                    <br />
                    {t.witness.logNameHint}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </Panel>
        {status !== null && <HeadPanel key={meeting.id} meetingId={meeting.id} head={status.head} onSaved={refresh} />}
        <TemplatePanel status={status} onChanged={refresh} />
      </div>
      <Panel title={text.votes} hint={status?.isSealed === false ? text.signing.noSeal : undefined} flush>
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
                      <dd className={css.files}>
                        {papers(kind, VOTE_PAPERS[kind], poll.setup.id, poll.setup.title)}
                        {kind === 'press' && (
                          <PressButton
                            path={paperPath(meeting.id, kind, 'txt', poll.setup.id)}
                            name={poll.setup.title}
                          />
                        )}
                      </dd>
                      <dd>{signatures(kind, poll.setup.id, poll.setup.title)}</dd>
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
