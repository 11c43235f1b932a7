import { formatCount, formatTimeWithSeconds } from '../../../../core/i18n/format.ts';
import { useLanguage, useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { StatusGlyph } from '../../../parts/StatusGlyph.tsx';
import css from './ImportPage.module.css';
import type { ImportFlow } from './useImport.ts';

export interface ImportResultStepProps {
  kind: 'meeting' | 'body';
  done: NonNullable<ImportFlow['done']>;
  onAgain: () => void;
  onLeave: () => void;
}

const FIGURES = ['added', 'updated', 'unchanged', 'skipped'] as const;

/** Step three: what was written. */
export function ImportResultStep({ kind, done: { fileName, result }, onAgain, onLeave }: ImportResultStepProps) {
  const text = useText().people.imports.result;
  const { language } = useLanguage();
  return (
    <div className={css.result} role="status">
      <h3 className={css.resultTitle}>
        <StatusGlyph status="ok" size={28} />
        {text.title[kind]}
      </h3>
      <p className={css.quiet}>{text.text(fileName)}</p>
      <dl className={css.figures}>
        {FIGURES.map((name) => (
          <div key={name} className={css.figure}>
            <dt>{text[name]}</dt>
            <dd>{formatCount(result[name], language)}</dd>
          </div>
        ))}
      </dl>
      {result.entry !== null && (
        <p className={css.quiet}>{text.entry(result.entry, formatTimeWithSeconds(result.at))}</p>
      )}
      <div className={css.buttons}>
        <Button onClick={onAgain}>{text.again}</Button>
        <Button variant="primary" onClick={onLeave}>
          {text.list[kind]}
        </Button>
      </div>
    </div>
  );
}
