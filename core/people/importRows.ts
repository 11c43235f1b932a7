import { TEXT_LIMITS, tidy } from '../base/fields.ts';
import { foldVietnamese } from '../base/foldVietnamese.ts';
import { candidateFor, claimedPeople, duplicateOf, suggestCode } from './importMatch.ts';
import type { ImportDecision, ImportRow, ImportTarget, KnownPerson } from './importProtocol.ts';
import { type ImportStanding, readStanding } from './importStanding.ts';
import { type KnownIndex, knownIndex } from './knownIndex.ts';
import type { Standing } from './people.ts';

/** Longest code of a person, in characters. */
export const CODE_MAX = 24;

export type RowProblem =
  | { readonly kind: 'missingCode' }
  | { readonly kind: 'missingName' }
  | { readonly kind: 'unknownStanding'; readonly text: string }
  | { readonly kind: 'tooLong'; readonly field: 'code' | 'name' | 'position' | 'unit'; readonly max: number }
  /** Another line of the sheet has the code. */
  | { readonly kind: 'duplicateCode'; readonly row: number }
  /** The code belongs to somebody with quite another name. */
  | { readonly kind: 'codeOfAnother'; readonly name: string }
  /** Another line was decided to be the same person. */
  | { readonly kind: 'samePersonTwice'; readonly row: number };

export type Change =
  | { readonly field: 'position' | 'unit'; readonly from: string; readonly to: string }
  | { readonly field: 'standing'; readonly from: Standing; readonly to: Standing };

export const ROW_STATES = ['error', 'sameNameOtherMarks', 'update', 'new', 'unchanged'] as const;
export type RowState = (typeof ROW_STATES)[number];

/** What will be written for a line; `personId` null makes a new person. */
export interface RowWrite {
  readonly personId: string | null;
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly standing: ImportStanding;
}

/** A line, what it means for the list, and what the secretary decided about it. */
export interface PlannedRow {
  readonly row: ImportRow;
  /** The code after the secretary's correction. */
  readonly code: string;
  readonly standing: ImportStanding | null;
  readonly state: RowState;
  readonly problems: readonly RowProblem[];
  /** A code that would mend the problem. */
  readonly suggestion: string | null;
  /** Who the line may be about where that is a question; `who` is the answer so far. */
  readonly match: { readonly person: KnownPerson; readonly who: 'same' | 'other' | null } | null;
  readonly changes: readonly Change[];
  /** The person is known already and only joins the list. */
  readonly joins: boolean;
  readonly skipped: boolean;
  /** Null when nothing is to be written for this line. */
  readonly write: RowWrite | null;
}

/**
 * What an import would do, line by line. Pure, and the same on the screen and on the server: the order of the lines, their
 * normal form and blank cells (which leave what is known) make no difference to it.
 */
export function planImport(
  rows: readonly ImportRow[],
  known: readonly KnownPerson[],
  target: ImportTarget['kind'],
  decisions: readonly ImportDecision[],
): readonly PlannedRow[] {
  const index = knownIndex(known);
  const decided = new Map(decisions.map((decision) => [decision.row, decision]));
  const drafts = rows.map((row) => draftRow(row, decided.get(row.number), target));
  const live = drafts.filter((draft) => !draft.skipped);
  const duplicates = duplicateOf(live, index);
  const claimed = claimedPeople(live, duplicates, index);
  const planned = drafts.map((draft) => planRow(draft, index, duplicates.get(draft.row.number) ?? null, claimed));
  return refuseTwice(planned);
}

/** A line with the secretary's corrections applied. */
export interface DraftRow {
  readonly row: ImportRow;
  readonly code: string;
  readonly standing: ImportStanding | null;
  readonly standingKnown: boolean;
  readonly who: 'same' | 'other' | null;
  readonly skipped: boolean;
}

function draftRow(row: ImportRow, decision: ImportDecision | undefined, target: ImportTarget['kind']): DraftRow {
  // Members of a body have no standing; a blank cell leaves it to what is known.
  const text = target === 'body' ? '' : row.standing;
  const standing = target === 'body' ? null : (decision?.standing ?? readStanding(text));
  return {
    row,
    code: tidy(decision?.code ?? row.code),
    standing,
    standingKnown: standing !== null || text === '',
    who: decision?.who ?? null,
    skipped: decision?.skip ?? false,
  };
}

function planRow(
  draft: DraftRow,
  index: KnownIndex,
  duplicate: number | null,
  claimed: ReadonlySet<string>,
): PlannedRow {
  const { row, code } = draft;
  const problems = faultsOf(draft);
  if (duplicate !== null) problems.push({ kind: 'duplicateCode', row: duplicate });
  const owner = index.byCode(code);
  const question = owner === null ? candidateFor(row.name, index, claimed) : askAbout(owner, row.name);
  const who = draft.who ?? (owner === null ? null : 'same');
  const match = code !== '' && duplicate === null && question !== null ? { person: question, who } : null;
  const another = owner !== null && owner.name !== row.name && (match === null || match.who === 'other');
  if (another && duplicate === null && row.name !== '') problems.push({ kind: 'codeOfAnother', name: owner.name });
  // A code that is not this line's own says nothing about the person.
  const borrowed = duplicate !== null || another;
  const person = borrowed ? null : match === null ? owner : match.who === 'same' ? match.person : null;
  const changes = person === null ? [] : changesOf(draft, person);
  const joins = person !== null && person.standing === null;
  const bad = problems.length > 0;
  const state: RowState = bad
    ? 'error'
    : match !== null
      ? 'sameNameOtherMarks'
      : person === null || joins
        ? 'new'
        : changes.length > 0
          ? 'update'
          : 'unchanged';
  const undecided = match !== null && match.who === null;
  const idle = person !== null && !joins && changes.length === 0;
  return {
    row,
    code: owner?.code ?? code,
    standing: draft.standing,
    state,
    problems,
    suggestion: bad ? suggestCode(draft, index, claimed) : null,
    match,
    changes,
    joins,
    skipped: draft.skipped,
    write: bad || draft.skipped || undecided || idle ? null : writeOf(draft, person),
  };
}

function faultsOf({ row, code, standingKnown }: DraftRow): RowProblem[] {
  const problems: RowProblem[] = [];
  if (code === '') problems.push({ kind: 'missingCode' });
  if (row.name === '') problems.push({ kind: 'missingName' });
  if (!standingKnown) problems.push({ kind: 'unknownStanding', text: row.standing });
  const lengths = { code, name: row.name, position: row.position, unit: row.unit };
  for (const field of ['code', 'name', 'position', 'unit'] as const) {
    const max = field === 'code' ? CODE_MAX : TEXT_LIMITS.name;
    if (lengths[field].length > max) problems.push({ kind: 'tooLong', field, max });
  }
  return problems;
}

/** The owner of the code under almost the same name: marks differ, so it is the secretary's to say. */
function askAbout(owner: KnownPerson, name: string): KnownPerson | null {
  return owner.name !== name && foldVietnamese(owner.name) === foldVietnamese(name) ? owner : null;
}

function changesOf({ row, standing }: DraftRow, person: KnownPerson): readonly Change[] {
  const changes: Change[] = [];
  for (const field of ['position', 'unit'] as const) {
    if (row[field] !== '' && row[field] !== person[field]) changes.push({ field, from: person[field], to: row[field] });
  }
  // A stand-in whom the list names becomes a delegate, and that is shown.
  const to = standing ?? (person.standing === 'standIn' ? 'official' : null);
  if (to !== null && person.standing !== null && to !== person.standing)
    changes.push({ field: 'standing', from: person.standing, to });
  return changes;
}

/** The same person keeps the name and the code that the room knows; the rest comes from the sheet. */
function writeOf({ row, code, standing }: DraftRow, person: KnownPerson | null): RowWrite {
  const kept = person === null || person.standing === null || person.standing === 'standIn' ? null : person.standing;
  return {
    personId: person?.id ?? null,
    code: person?.code ?? code,
    name: person?.name ?? row.name,
    position: row.position === '' ? (person?.position ?? '') : row.position,
    unit: row.unit === '' ? (person?.unit ?? '') : row.unit,
    standing: standing ?? kept ?? 'official',
  };
}

/** Two lines cannot both be the same person: neither is written until the secretary has chosen. */
function refuseTwice(planned: readonly PlannedRow[]): readonly PlannedRow[] {
  const lines = new Map<string, number[]>();
  for (const { match, row, skipped } of planned) {
    if (match?.who !== 'same' || skipped) continue;
    lines.set(match.person.id, [...(lines.get(match.person.id) ?? []), row.number]);
  }
  return planned.map((entry) => {
    if (entry.match?.who !== 'same' || entry.skipped) return entry;
    const others = (lines.get(entry.match.person.id) ?? []).filter((number) => number !== entry.row.number);
    if (others.length === 0) return entry;
    const problem: RowProblem = { kind: 'samePersonTwice', row: Math.min(...others) };
    return { ...entry, state: 'error', problems: [...entry.problems, problem], write: null };
  });
}
