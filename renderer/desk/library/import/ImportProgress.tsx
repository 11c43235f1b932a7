import { formatCount } from '../../../../core/i18n/format.ts';
import { useLanguage, useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { ProgressBar } from '../../../parts/ProgressBar.tsx';
import { StatusGlyph } from '../../../parts/StatusGlyph.tsx';
import { UploadFaultText } from '../../papers/UploadFaultText.tsx';
import { UploadRow } from '../../papers/UploadRow.tsx';
import { useUploads } from '../../papers/uploads.ts';
import page from '../../people/import/ImportPage.module.css';
import css from './Import.module.css';
import { LineGlyph } from './LineGlyph.tsx';
import { LinesSheet } from './LinesSheet.tsx';
import type { LineState } from './planLine.ts';
import { progressOf } from './useImportProgress.ts';
import { type DoneLine, type ImportStep, type Outcome, useLibraryImport } from './useLibraryImport.ts';
import { useWhyText } from './useWhyText.ts';

const STATE_OF: Readonly<Record<Outcome['kind'], LineState>> = {
  failed: 'error',
  left: 'warning',
  added: 'new',
  updated: 'update',
  same: 'same',
};
const FIGURES = ['added', 'updated', 'same', 'failed'] as const;

export interface ImportProgressProps {
  step: Extract<ImportStep, { kind: 'running' | 'done' }>;
  onLeave: () => void;
}

/** Step three: how far it is, and what became of every line. */
export function ImportProgress({ step, onLeave }: ImportProgressProps) {
  const { library } = useText();
  const text = library.desk.imports;
  const { language } = useLanguage();
  const { stop, restart } = useLibraryImport();
  const { lines, stopped } = step;
  const underway = useUploads((state) => state.uploads).find(
    ({ to, state }) => to.kind === 'entry' && state.kind !== 'waiting',
  );
  const count = (kind: Outcome['kind']) => lines.filter(({ outcome }) => outcome.kind === kind).length;
  const far = progressOf(lines);
  const left = count('left');
  const isRunning = step.kind === 'running';
  const title =
    left > 0 ? text.resultTitle.stopped : count('failed') > 0 ? text.resultTitle.some : text.resultTitle.done;
  return (
    <>
      <div className={page.review}>
        <div className={css.run} role="status">
          {isRunning ? (
            <>
              <p className={css.far}>
                <strong>{stopped ? text.stopping : text.progress}</strong> {text.progressOf(far.done, far.total)}
              </p>
              <ProgressBar value={far.done} max={far.total} label={text.progress} />
            </>
          ) : (
            <h3 className={page.resultTitle}>
              <StatusGlyph status={left > 0 || count('failed') > 0 ? 'warn' : 'ok'} size={28} />
              {title}
            </h3>
          )}
        </div>
        {isRunning && <ul className={css.underway}>{underway !== undefined && <UploadRow upload={underway} />}</ul>}
        <dl className={page.figures}>
          {FIGURES.map((name) => (
            <div key={name} className={page.figure}>
              <dt>{text.figures[name]}</dt>
              <dd>{formatCount(count(name), language)}</dd>
            </div>
          ))}
        </dl>
        <LinesSheet
          caption={text.resultTable}
          lines={lines}
          planOf={({ plan }) => plan}
          stateOf={({ outcome }) => STATE_OF[outcome.kind]}
          words={{
            error: text.outcome.failed,
            warning: isRunning ? text.outcome.waiting : text.outcome.left,
            new: text.outcome.added,
            update: text.outcome.updated,
            same: text.outcome.same,
          }}
          state={(line) => <OutcomeCell line={line} isRunning={isRunning && !stopped} />}
        />
      </div>
      <footer className={page.foot}>
        <p className={page.sum}>
          <span>{!isRunning && (left > 0 || count('failed') > 0) && text.againHint}</span>
        </p>
        {isRunning ? (
          <Button icon="stop" disabled={stopped} onClick={stop}>
            {text.stop}
          </Button>
        ) : (
          <>
            <Button onClick={restart}>{text.again}</Button>
            <Button
              variant="primary"
              onClick={() => {
                restart();
                onLeave();
              }}
            >
              {text.toLibrary}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}

function OutcomeCell({ line: { plan, outcome }, isRunning }: { line: DoneLine; isRunning: boolean }) {
  const text = useText().library.desk.imports;
  const whyText = useWhyText();
  return (
    <span className={page.state}>
      <LineGlyph state={STATE_OF[outcome.kind]} />
      <span className={page.two}>
        <strong className={page.name}>
          {text.outcome[outcome.kind === 'left' && isRunning ? 'waiting' : outcome.kind]}
        </strong>
        <small>
          {outcome.kind === 'failed' && outcome.why !== null ? (
            <UploadFaultText why={outcome.why} />
          ) : (
            whyText(plan.reason)
          )}
        </small>
      </span>
    </span>
  );
}
