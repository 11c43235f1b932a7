import { CLOCK_SKEW_MS } from '../../../core/machine/clockSkew.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import type { TerminalLine } from '../../../core/views/technicalViews.ts';

/** What can be wrong with a place or a screen, in the order of the filters. */
export const TROUBLES = [
  'away',
  'noScreen',
  'locked',
  'wrongVersion',
  'slow',
  'clockOff',
  'papers',
  'keyInFile',
  'notEnrolled',
  'absent',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** From here on a connected terminal counts as slow: round trip in ms, bytes the network has not taken. */
export const SLOW = { latencyMs: 400, backlogBytes: 16_384 } as const;

/** What a terminal should be like. */
export interface Expected {
  /** Version of the program; null while it is not known. */
  readonly version: string | null;
  /** Papers that are released in the meeting in the room: a terminal that shows papers keeps at least as many. */
  readonly papers: number;
}

/** How the papers that a terminal keeps stand; null where it keeps none, or is not there to say. */
export type PapersState = 'whole' | 'unverified' | 'missing' | 'damaged';

export function papersStateOf({ use, machine }: TerminalLine, { papers }: Expected): PapersState | null {
  if (machine === null || (use?.kind !== 'seat' && use?.kind !== 'chair')) return null;
  if ((machine.verified?.bad ?? 0) > 0) return 'damaged';
  if (machine.report.documents.count < papers) return 'missing';
  return machine.verified === null && papers > 0 ? 'unverified' : 'whole';
}

/** Round trip of the screen, else of the machine. */
export const latencyOf = ({ latencyMs, machine }: TerminalLine): number | null =>
  latencyMs ?? machine?.latencyMs ?? null;

/** Everything that is wrong with a line, for the filters. */
export function troublesOf(line: TerminalLine, expected: Expected): ReadonlySet<Trouble> {
  const { machine, enrolment, state } = line;
  const papers = papersStateOf(line, expected);
  const report = machine?.report ?? null;
  const is: Readonly<Record<Exclude<Trouble, 'absent'>, boolean>> = {
    away: state === 'away' && machine === null,
    noScreen: state === 'away' && machine !== null,
    locked: line.locked,
    wrongVersion:
      report !== null &&
      ((expected.version !== null && report.version !== expected.version) || report.protocol !== PROTOCOL_VERSION),
    slow: (latencyOf(line) ?? 0) > SLOW.latencyMs || line.backlog > SLOW.backlogBytes,
    clockOff: Math.abs(report?.clockSkewMs ?? 0) > CLOCK_SKEW_MS.warn,
    papers: papers !== null && papers !== 'whole',
    keyInFile: report?.keys.kind === 'file',
    notEnrolled: enrolment === 'none',
  };
  return new Set(TROUBLES.filter((trouble) => trouble !== 'absent' && is[trouble]));
}
