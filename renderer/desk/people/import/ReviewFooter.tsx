import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { useSendBlock } from '../../shared/useSendBlock.ts';
import { csvText, saveText } from './errorCsv.ts';
import css from './ImportPage.module.css';
import { problemWords } from './problemWords.ts';
import type { ReviewCounts } from './reviewRows.ts';
import type { ImportFlow } from './useImport.ts';

export interface ReviewFooterProps {
  flow: ImportFlow;
  counts: ReviewCounts;
  /** How many people the list has after the import. */
  after: number;
  commitLabel: string;
}

/** What will be written, in figures, and the one button that writes it. */
export function ReviewFooter({ flow, counts, after, commitLabel }: ReviewFooterProps) {
  const text = useText().people.imports.review;
  const blocked = useSendBlock();
  const wrong = flow.now.filter((row) => row.problems.length > 0);
  const parts = [
    counts.added > 0 && text.parts.new(counts.added),
    counts.updated > 0 && text.parts.update(counts.updated),
    counts.asked > 0 && text.parts.same(counts.asked),
  ].filter((part) => part !== false);
  const saveErrors = () => {
    const { code, name, position, unit, standing } = text.columns;
    const lines = wrong.map(({ row, problems }) => [
      row.code,
      row.name,
      row.position,
      row.unit,
      row.standing,
      problems.map((problem) => Object.values(problemWords(text, problem)).join(': ')).join(' · '),
    ]);
    saveText(text.errorFile, csvText([[code, name, position, unit, standing, text.errorColumn], ...lines]));
  };
  return (
    <footer className={css.foot}>
      <p className={css.sum} aria-live="polite">
        {counts.writes === 0 ? (
          <strong>{text.nothing}</strong>
        ) : (
          <>
            <strong>{text.willImport(counts.writes)}</strong> {parts.join(', ')}.
          </>
        )}
        <span>{text.rest(counts.left, counts.unchanged, after)}</span>
      </p>
      <Button icon="download" disabled={wrong.length === 0} onClick={saveErrors}>
        {text.errorList}
      </Button>
      <Button disabled={flow.work !== null} onClick={flow.restart}>
        {text.otherFile}
      </Button>
      <Button
        variant="primary"
        disabled={counts.writes === 0 || blocked !== undefined}
        busy={flow.work?.kind === 'writing'}
        onClick={() => void flow.commit()}
      >
        {commitLabel}
      </Button>
    </footer>
  );
}
