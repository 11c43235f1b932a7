import { TEXT_LIMITS } from '../base/fields.ts';
import { foldVietnamese } from '../base/foldVietnamese.ts';
import { LEVEL, pathOf } from './categoryPath.ts';
import type { IndexLine, IndexProblem } from './importProtocol.ts';
import type { IndexRow } from './importSheet.ts';
import type { Library, LibraryEntry } from './library.ts';
import { readDay } from './readDay.ts';

type Setup = IndexLine['setup'];

/** Between the levels of a category; a slash without blanks belongs to a name ("NQ/TW"). */
const LEVELS = /\s+\/\s+|\s*[>›]\s*/;
const MAX_LEVELS = 2;

/** Numbers are written with and without blanks. */
const numberKey = (number: string) => foldVietnamese(number).replaceAll(/\s/g, '');
const docKey = ({ number, date, issuer }: Setup) =>
  number === '' ? null : [numberKey(number), date ?? '', foldVietnamese(issuer)].join('\n');
/** Two documents of one name are told apart by their numbers, or else by their days. */
function isSameDocument(a: Setup, b: Setup): boolean {
  if (foldVietnamese(a.name) !== foldVietnamese(b.name)) return false;
  if (a.number !== '' && b.number !== '') return numberKey(a.number) === numberKey(b.number);
  return a.date === null || b.date === null || a.date === b.date;
}

const levelsOf = (text: string): readonly string[] => text.split(LEVELS).filter((level) => level !== '');
const categoryKey = (path: string | null) => (path === null ? '' : levelsOf(path).map(foldVietnamese).join(LEVEL));

/** The lines of an index sheet held against the library: what each would do, in their order (B-5). */
export function planIndex(rows: readonly IndexRow[], library: Library): readonly IndexLine[] {
  const entries = Object.values(library.entries);
  const byDocument = Map.groupBy(entries, docKey);
  const byName = Map.groupBy(entries, ({ name }) => foldVietnamese(name));
  const find = (setup: Setup): readonly LibraryEntry[] => {
    const key = docKey(setup);
    const ofNumber = key === null ? [] : (byDocument.get(key) ?? []);
    // An annex has the number of what it belongs to.
    const ofBoth = ofNumber.filter(({ name }) => foldVietnamese(name) === foldVietnamese(setup.name));
    if (ofNumber.length > 0) return ofBoth.length > 0 ? ofBoth : ofNumber;
    return (byName.get(foldVietnamese(setup.name)) ?? []).filter((entry) => isSameDocument(entry, setup));
  };
  return refuseTwice(rows.map((row) => planRow(row, library, find)));
}

function planRow(texts: IndexRow, library: Library, find: (setup: Setup) => readonly LibraryEntry[]): IndexLine {
  const date = texts.date === '' ? null : readDay(texts.date);
  const levels = levelsOf(texts.category);
  const said: Setup = {
    name: texts.name,
    number: texts.number,
    date,
    issuer: texts.issuer,
    abstract: texts.abstract,
  };
  const problems = faultsOf(said, levels);
  if (texts.date !== '' && date === null) problems.push({ kind: 'badDate', text: texts.date });
  if (levels.length > MAX_LEVELS) problems.push({ kind: 'tooDeep', text: texts.category });
  const found = problems.length > 0 ? [] : find(said);
  if (found.length > 1) problems.push({ kind: 'ambiguous' });
  const entry = found.length === 1 ? (found[0] ?? null) : null;
  const category = levels.length === 0 ? null : levels.join(LEVEL);
  const line = { row: texts.row, fileName: texts.fileName === '' ? null : texts.fileName, problems };
  if (entry === null) return { ...line, setup: said, category, status: 'new', entryId: null, sha256: null };
  const setup: Setup = {
    name: said.name,
    number: said.number || entry.number,
    date: said.date ?? entry.date,
    issuer: said.issuer || entry.issuer,
    abstract: said.abstract || entry.abstract,
  };
  const before = pathOf(library.categories, entry.categoryId);
  const after = category ?? before;
  const isSame =
    (['name', 'number', 'date', 'issuer', 'abstract'] as const).every((field) => setup[field] === entry[field]) &&
    categoryKey(before) === categoryKey(after);
  return {
    ...line,
    setup,
    category: after,
    status: isSame ? 'same' : 'update',
    entryId: entry.id,
    sha256: entry.source?.sha256 ?? entry.file.sha256,
  };
}

function faultsOf(setup: Setup, levels: readonly string[]): IndexProblem[] {
  const problems: IndexProblem[] = [];
  if (setup.name === '') problems.push({ kind: 'missingName' });
  const notLonger = (field: 'name' | 'number' | 'issuer' | 'abstract' | 'category', text: string, max: number) => {
    if (text.length > max) problems.push({ kind: 'tooLong', field, max });
  };
  for (const field of ['name', 'number', 'issuer'] as const) notLonger(field, setup[field], TEXT_LIMITS.name);
  notLonger('abstract', setup.abstract, TEXT_LIMITS.paragraph);
  for (const level of levels) notLonger('category', level, TEXT_LIMITS.name);
  return problems;
}

/** Of two lines about one document, or with one file, none is right by itself: both say so. */
function refuseTwice(lines: readonly IndexLine[]): readonly IndexLine[] {
  const files = Map.groupBy(lines, ({ fileName }) => fileName?.toLocaleLowerCase('vi') ?? null);
  const documents = Map.groupBy(lines, ({ entryId, setup }) =>
    setup.name === '' ? null : (entryId ?? `${docKey(setup) ?? ''}\n${foldVietnamese(setup.name)}\n${setup.date}`),
  );
  const others = (line: IndexLine, groups: ReadonlyMap<string | null, readonly IndexLine[]>, key: string | null) =>
    key === null ? undefined : groups.get(key)?.find((other) => other !== line);
  const keysOf = new Map([...documents].flatMap(([key, group]) => group.map((line) => [line, key] as const)));
  return lines.map((line) => {
    const file = others(line, files, line.fileName?.toLocaleLowerCase('vi') ?? null);
    const document = others(line, documents, keysOf.get(line) ?? null);
    const twice: IndexProblem[] = [
      ...(file === undefined ? [] : [{ kind: 'duplicate', field: 'file', row: file.row } as const]),
      ...(document === undefined ? [] : [{ kind: 'duplicate', field: 'document', row: document.row } as const]),
    ];
    return twice.length === 0 ? line : { ...line, problems: [...line.problems, ...twice] };
  });
}
