import { formatTime } from '../../../core/i18n/format.ts';
import type { ReadinessView } from '../../../core/views/terminalViews.ts';
import { useNow } from '../../app/clock.ts';
import { useAsk } from '../../app/useAsk.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { reachable } from '../../parts/reachable.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { LineLost } from '../LineLost.tsx';
import { ReadinessLineRow } from './ReadinessLineRow.tsx';
import css from './ReadinessPart.module.css';
import { ReadinessSheet } from './ReadinessSheet.tsx';
import { READINESS_STATUS } from './readinessStatus.ts';
import { summaryOf } from './summaryOf.ts';
import { summaryWords } from './summaryWords.ts';

/** A result older than this says little about the room, in milliseconds. */
const OLD_MS = 30 * 60_000;

/** The check of the room before a meeting: its lines fill in, each says what to do, and the page can be printed and signed. */
export default function ReadinessPart({ onClose }: { onClose: () => void }) {
  const text = useText();
  const words = text.console.readiness;
  const view = useView('readiness');
  const isOpen = useLink().kind === 'open';
  const { put, busy } = useAsk();
  const check = view?.check ?? null;
  const runs = check !== null && check.finishedAt === null;
  const start = (
    <Button
      variant="primary"
      icon="refresh"
      busy={busy || runs}
      disabled={!isOpen || view === null}
      onClick={() => void put({ kind: 'checkReadiness' })}
    >
      {check === null ? words.start : words.again}
    </Button>
  );
  return (
    <>
      <LineLost />
      <Panel
        title={words.title}
        hint={check === null ? undefined : words.startedAt(formatTime(check.startedAt), check.by)}
        flush
        className={css.panel}
        actions={
          <>
            <Button icon="arrowLeft" variant="quiet" onClick={onClose}>
              {words.back}
            </Button>
            {check !== null && (
              <>
                <Button icon="print" disabled={runs} onClick={() => window.print()}>
                  {words.print}
                </Button>
                {start}
              </>
            )}
          </>
        }
      >
        {view === null ? (
          <div className={css.loading}>
            <Skeleton label={text.common.loading} shape={8} />
          </div>
        ) : check === null ? (
          <EmptyState icon="shield" title={words.empty} actions={start}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <Found check={check} />
        )}
      </Panel>
      {check !== null && check.finishedAt !== null && <ReadinessSheet check={check} />}
    </>
  );
}

function Found({ check }: { check: NonNullable<ReadinessView['check']> }) {
  const text = useText();
  const words = text.console.readiness;
  const now = useNow(60_000);
  const summary = summaryOf(check.lines);
  return (
    <div ref={reachable} className={css.found}>
      <div className={cx(css.verdict, css[summary.state])} role="status">
        <StatusGlyph status={READINESS_STATUS[summary.state]} size={32} />
        <p className={css.word}>{summaryWords(summary, text.console)}</p>
        {summary.state === 'checking' ? (
          <div className={css.progress}>
            <ProgressBar value={summary.done} max={summary.all} label={words.title} />
          </div>
        ) : (
          check.finishedAt !== null && <p className={css.when}>{words.finishedAt(formatTime(check.finishedAt))}</p>
        )}
      </div>
      {check.finishedAt !== null && now - check.finishedAt > OLD_MS && (
        <div className={css.old}>
          <Banner tone="info" word={words.old} />
        </div>
      )}
      <ul className={css.lines}>
        {check.lines.map((line) => (
          <ReadinessLineRow key={line.what} line={line} />
        ))}
      </ul>
    </div>
  );
}
