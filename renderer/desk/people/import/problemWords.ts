import type { Catalogue } from '../../../../core/i18n/catalogue.ts';
import type { RowProblem } from '../../../../core/people/importRows.ts';

type Text = Catalogue['people']['imports']['review'];

/** What is wrong with a line, and more exactly. */
export function problemWords(text: Text, problem: RowProblem): { readonly word: string; readonly note: string } {
  const word = text.problems[problem.kind];
  const { notes } = text;
  switch (problem.kind) {
    case 'missingCode':
    case 'missingName':
      return { word, note: notes[problem.kind] };
    case 'unknownStanding':
      return { word, note: notes.unknownStanding(problem.text) };
    case 'tooLong':
      return { word, note: `${text.columns[problem.field]}: ${notes.tooLong(problem.max)}` };
    case 'duplicateCode':
    case 'samePersonTwice':
      return { word, note: notes.row(problem.row) };
    case 'codeOfAnother':
      return { word, note: notes.codeOfAnother(problem.name) };
  }
}
