import type { Mutant } from './listMutants.ts';

interface Equivalent {
  readonly file: string;
  /** The line with the fault, as the report prints it. */
  readonly becomes: string;
  /** Why no test can tell the fault from the code. */
  readonly why: string;
}

/** Faults that change nothing anybody can see. */
export const EQUIVALENTS: readonly Equivalent[] = [
  {
    file: 'core/voting/close.ts',
    becomes: "if (poll.state.kind === 'closed') return 0;",
    why: 'asked only of open polls: the line is there for the type',
  },
  {
    file: 'core/voting/close.ts',
    becomes: 'if (false) return 0;',
    why: 'asked only of polls that were opened: the line is there for the type',
  },
  {
    file: 'core/voting/decide.ts',
    becomes: "const election = need(true ? round.tally?.election : null, 'notAnElection');",
    why: 'the line before has made sure that the round is closed: the condition is there for the type',
  },
  {
    file: 'core/voting/secretLimits.ts',
    becomes: 'const choices = rule.options.length + (true ? 1 : 0);',
    why: 'asked only of more than 20 lines, so that there are several',
  },
  {
    file: 'core/voting/roll.ts',
    becomes: 'if (false) return null;',
    why: 'asked only for ids that stand among the delegates: the line is there for the type',
  },
  {
    file: 'core/voting/roll.ts',
    becomes:
      ".sort((a, b) => placeOrder.compare(a.place ?? '\\uffff', b.place ?? '\\uffff') || (a.code < b.code ? -1 : 2));",
    why: 'of what a comparison answers only the sign is read',
  },
  {
    file: 'server/tools/verify/SecretCount.ts',
    becomes: "? { kind: 'election', candidates: lines.length, seats: seats ?? 2, blank: true }",
    why: 'a poll with a ballot form that fills no seats does not open: the number is there for the type',
  },
  {
    file: 'server/tools/verify/arithmetic.ts',
    becomes: "rule.options.findLast(({ role }) => role === 'for')?.id;",
    why: 'a poll whose rule has several options in favour does not open',
  },
  {
    file: 'server/tools/verify/checkDisclosure.ts',
    becomes: 'let before = -2;',
    why: 'read only after a poll was opened, when an entry has been read',
  },
];

export function isEquivalent({ file, becomes }: Mutant): boolean {
  return EQUIVALENTS.some((known) => known.file === file && known.becomes === becomes);
}
