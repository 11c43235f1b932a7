import { formatBytes, formatCount, formatTime } from '../../core/i18n/format.ts';
import { useLink, useView } from '../app/useRoom.ts';
import { useLanguage, useText } from '../app/useText.ts';
import { useLogName } from '../app/witness/useLogName.ts';
import { Panel } from '../parts/Panel.tsx';
import { ProgressBar } from '../parts/ProgressBar.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import { BackupFigure } from './backup/BackupFigure.tsx';
import { Figure } from './Figure.tsx';
import { formatTenths } from './formatTenths.ts';
import css from './ServerPanel.module.css';
import { Sparkline } from './Sparkline.tsx';

/** Less free than this share of the data disk is worth a warning. */
const LOW_DISK = 0.1;
/** Characters of the journal's head that are shown: enough to compare two screens. */
const HEAD_SHOWN = 16;

/** The server's own figures. */
export function ServerPanel() {
  const server = useView('server');
  const logName = useLogName();
  const isOpen = useLink().kind === 'open';
  const text = useText();
  const words = text.console.server;
  const { language } = useLanguage();
  if (server === null) {
    return (
      <Panel title={words.title}>
        <Skeleton label={text.common.loading} shape={6} />
      </Panel>
    );
  }
  const { commit, seats, disk, journal } = server;
  const missing = seats.places - seats.connected;
  const tenths = (value: number) => formatTenths(value, language);
  return (
    <Panel
      title={words.title}
      flush
      readOnly
      actions={
        server.fault !== null ? (
          <StatusPill status="bad" plain>
            {words.fault}
          </StatusPill>
        ) : (
          <StatusPill status={isOpen ? 'ok' : 'warn'} plain>
            {isOpen ? words.running : words.stale}
          </StatusPill>
        )
      }
    >
      <Figure name={words.commit} value={tenths(commit.p99Ms)} unit="ms">
        <Sparkline
          values={commit.recent}
          label={words.commitChart(commit.recent.length)}
          max={tenths(Math.max(...commit.recent, 0))}
        />
        <p className={css.note}>{words.commitHint(tenths(commit.p50Ms), commit.commits)}</p>
      </Figure>
      <Figure
        name={words.seats}
        value={formatCount(seats.connected, language)}
        unit={`/ ${formatCount(seats.places, language)}`}
        aside={
          <StatusPill status={missing > 0 ? 'warn' : 'ok'} plain>
            {missing > 0 ? words.missing(missing) : words.complete}
          </StatusPill>
        }
      >
        <ProgressBar value={seats.connected} max={Math.max(1, seats.places)} label={words.seats} />
        <p className={css.note}>{words.sessions(server.connected)}</p>
      </Figure>
      {disk !== null && (
        <Figure
          name={words.disk}
          value={formatBytes(disk.totalBytes - disk.freeBytes, language)}
          aside={
            disk.freeBytes < disk.totalBytes * LOW_DISK ? (
              <StatusPill status="warn" plain>
                {words.diskLow}
              </StatusPill>
            ) : undefined
          }
        >
          <ProgressBar value={disk.totalBytes - disk.freeBytes} max={disk.totalBytes} label={words.disk} />
          <p className={css.note}>
            {words.diskFree(formatBytes(disk.freeBytes, language), formatBytes(disk.totalBytes, language))}
          </p>
        </Figure>
      )}
      <BackupFigure backup={server.backup} />
      <Figure name={words.journal} value={words.entries(journal.entries)}>
        <p className={css.note}>
          {words.head}: <code data-selectable>{journal.head.slice(0, HEAD_SHOWN)}</code>
        </p>
        {logName !== null && (
          <p className={css.note}>
            {text.witness.logName}: <code data-selectable>{logName}</code>
            <br />
            {text.witness.logNameHint}
          </p>
        )}
      </Figure>
      <dl className={css.small}>
        <dt>{words.loop}</dt>
        <dd>{tenths(server.loopDelayMs)} ms</dd>
        <dt>{words.memory}</dt>
        <dd>{formatBytes(server.memoryBytes, language)}</dd>
        <dt>{words.version}</dt>
        <dd>{server.version}</dd>
      </dl>
      <p className={css.since}>{words.upSince(formatTime(server.startedAt))}</p>
    </Panel>
  );
}
