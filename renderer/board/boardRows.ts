import { isSecret } from '../../core/voting/rule.ts';
import type { Line, LineTally, Poll, Tally } from './pollTypes.ts';

/** A figure above the choices: its word in the catalogue, its value, and its share of the base where it has one. */
export interface FigureRow {
  readonly id: 'total' | 'present' | 'takingPart' | 'issued' | 'returned' | 'valid' | 'invalid';
  readonly value: number;
  readonly share: number | null;
  readonly hasShare: boolean;
}

/**
 * The figures of DOMAIN section 2 in their order: total, present, taking part. Where ballots were handed out or could be
 * invalid, how many were issued, returned, valid and invalid stands in the place of "taking part" (DOMAIN 1.2).
 */
export function figureRows({ conduct, figures }: Poll, tally: Tally): readonly FigureRow[] {
  const plain = (id: FigureRow['id'], value: number): FigureRow => ({ id, value, share: null, hasShare: false });
  const took = { value: tally.takingPart, share: tally.takingPartShare, hasShare: true };
  const heads = [plain('total', figures.total), plain('present', figures.present)];
  if (!isSecret(conduct) && conduct !== 'paper' && tally.invalid === 0)
    return [...heads, { id: 'takingPart', ...took }];
  return [
    ...heads,
    plain('issued', tally.issued),
    { id: 'returned', ...took },
    plain('valid', tally.valid),
    plain('invalid', tally.invalid),
  ];
}

/** A line of a board: what was on the ballot, and what came of it. */
export interface BoardLine {
  /** As it is numbered on the ballot, from 1. */
  readonly number: number;
  readonly line: Line;
  readonly tally: LineTally;
}

/** Elected before undecided before the others. */
const RANK: Readonly<Partial<Record<LineTally['outcome'], number>>> = { elected: 0, tied: 1, notElected: 2 };

/** The lines in ballot order: while a vote is open nobody is ahead of anybody. */
export function ballotLines(poll: Poll, tally: Tally): readonly BoardLine[] {
  return poll.lines.flatMap((line, i): BoardLine[] => {
    const counted = tally.lines.find(({ lineId }) => lineId === line.id);
    return counted === undefined ? [] : [{ number: i + 1, line, tally: counted }];
  });
}

/** The lines as a board lists them: in ballot order; of an election by outcome and votes, most first, equal ones in ballot order. */
export function boardLines(poll: Poll, tally: Tally): readonly BoardLine[] {
  const lines = ballotLines(poll, tally);
  if (poll.rule.kind !== 'election') return lines;
  const rank = ({ tally: { outcome } }: BoardLine) => RANK[outcome] ?? 0;
  return lines.toSorted((a, b) => rank(a) - rank(b) || b.tally.inFavour - a.tally.inFavour);
}

/** What a line is called: a poll's only question carries the poll's own title. */
export const lineTitle = (poll: Pick<Poll, 'title'>, line: Line): string =>
  line.title === '' ? poll.title : line.title;

/** Whether the board is the table of one question, with its options as rows. */
export const isOneQuestion = ({ rule, lines }: Poll): boolean =>
  lines.length === 1 && (rule.kind === 'decision' || rule.kind === 'confidence');
