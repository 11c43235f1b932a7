import type { PlannedRow } from '../../../../core/people/importRows.ts';
import { useText } from '../../../app/useText.ts';
import css from './ImportPage.module.css';
import { problemWords } from './problemWords.ts';
import { RowStateGlyph } from './RowStateGlyph.tsx';

/** What a line means for the list, and why. */
export function RowStateCell({ row, changed }: { row: PlannedRow; changed: boolean }) {
  const { word, note } = useWords(row);
  const text = useText().people.imports.review;
  return (
    <span className={css.state}>
      <RowStateGlyph state={row.state} />
      <span className={css.two}>
        <strong className={css.name}>{word}</strong>
        {note !== '' && <small>{note}</small>}
        {changed && <small className={css.changed}>{text.changedRow}</small>}
      </span>
    </span>
  );
}

function useWords(row: PlannedRow): { readonly word: string; readonly note: string } {
  const text = useText().people.imports.review;
  const { notes } = text;
  const word = text.states[row.state];
  const [problem] = row.problems;
  if (problem !== undefined) return problemWords(text, problem);
  if (row.match !== null)
    return {
      word,
      note:
        row.match.who === 'same'
          ? `${notes.known(row.match.person.name, row.match.person.code)}. ${text.keepsName}`
          : notes.known(row.match.person.name, row.match.person.code),
    };
  if (row.state === 'update')
    return { word, note: notes.change(row.changes.map(({ field }) => notes.changes[field]).join(', ')) };
  return { word, note: row.joins ? notes.joins : '' };
}
