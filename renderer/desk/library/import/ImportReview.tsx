import { useText } from '../../../app/useText.ts';
import { Banner } from '../../../parts/Banner.tsx';
import { Button } from '../../../parts/Button.tsx';
import type { FoundFile } from '../../papers/droppedFiles.ts';
import { useIntake } from '../../papers/useIntake.ts';
import page from '../../people/import/ImportPage.module.css';
import { useSendBlock } from '../../shared/useSendBlock.ts';
import css from './Import.module.css';
import { LineGlyph } from './LineGlyph.tsx';
import { LinesSheet } from './LinesSheet.tsx';
import type { PlannedLine } from './planLine.ts';
import { useFailureText } from './useFailureText.ts';
import { useLibraryImport } from './useLibraryImport.ts';
import { useWhyText } from './useWhyText.ts';

export interface ImportReviewProps {
  lines: readonly PlannedLine[];
  /** Files that no line names. */
  others: readonly FoundFile[];
}

/** Step two: what every line would do, files without a line, and the one button that does it. */
export function ImportReview({ lines, others }: ImportReviewProps) {
  const text = useText().library.desk.imports;
  const whyText = useWhyText();
  const failureText = useFailureText();
  const { failure, run, restart } = useLibraryImport();
  const intake = useIntake();
  const blocked = useSendBlock();
  const count = (fits: (line: PlannedLine) => boolean) => lines.filter(fits).length;
  const added = count(({ act }) => act === 'add');
  const updated = count(({ act }) => act === 'version' || act === 'rewrite');
  const wrong = count(({ state }) => state === 'error');
  return (
    <>
      <div className={page.review}>
        {failure === null ? (
          <Banner tone="info" word={text.promise}>
            {text.promiseText}
          </Banner>
        ) : (
          <Banner tone="bad" word={text.failed}>
            {failureText(failure)}
          </Banner>
        )}
        {others.length > 0 && (
          <details className={css.others}>
            <summary>{text.withoutRow(others.length)}</summary>
            <ul>
              {others.map(({ path }) => (
                <li key={path}>{path}</li>
              ))}
            </ul>
          </details>
        )}
        <LinesSheet
          caption={text.table}
          lines={lines}
          planOf={(line) => line}
          stateOf={({ state }) => state}
          words={text.states}
          state={({ state, reason }) => (
            <span className={page.state}>
              <LineGlyph state={state} />
              <span className={page.two}>
                <strong className={page.name}>{text.states[state]}</strong>
                <small>{whyText(reason)}</small>
              </span>
            </span>
          )}
        />
      </div>
      <footer className={page.foot}>
        <p className={page.sum} role="status">
          <strong>{added + updated === 0 ? text.nothing : text.willDo(added, updated)}</strong>
          <span>{text.rest(lines.length - added - updated - wrong, wrong)}</span>
        </p>
        <Button onClick={restart}>{text.otherFolder}</Button>
        <Button
          variant="primary"
          disabled={added + updated === 0 || blocked !== undefined}
          title={blocked}
          onClick={() => void run(intake !== null && intake.conversion !== 'ready')}
        >
          {text.commit(added + updated)}
        </Button>
      </footer>
    </>
  );
}
