import { CLOCK_SKEW_MS } from '../../core/machine/clockSkew.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import type { ReadinessLine } from '../../core/views/terminalViews.ts';
import type { OrderEnd } from '../updates/MachinePort.ts';

/** An enrolled terminal as the check finds it. */
export interface CheckedTerminal {
  readonly id: string;
  readonly label: string;
  /** The meeting in the room counts on it: the place of a delegate, the chair, the wall. */
  readonly isNeeded: boolean;
  /** It shows papers. */
  readonly readsPapers: boolean;
  /** Null while its machine has no line to the server. */
  readonly report: MachineReport | null;
}

type Reporting = CheckedTerminal & { readonly report: MachineReport };

const reporting = (terminals: readonly CheckedTerminal[]): readonly Reporting[] =>
  terminals.filter((terminal): terminal is Reporting => terminal.report !== null);
const labels = (terminals: readonly CheckedTerminal[]): string[] => terminals.map(({ label }) => label);

/** Whether every enrolled machine has a line to the server. Facts: connected, total, needed (away though the meeting counts on it). */
export function reachableLine(terminals: readonly CheckedTerminal[]): ReadinessLine {
  const away = terminals.filter(({ report }) => report === null);
  const needed = away.filter(({ isNeeded }) => isNeeded).length;
  return {
    what: 'reachable',
    state: needed > 0 ? 'bad' : away.length > 0 || terminals.length === 0 ? 'warn' : 'ok',
    facts: { connected: terminals.length - away.length, total: terminals.length, needed },
    terminals: labels(away),
  };
}

/** Whether all run the version that fits the server. Facts: server, different, tooOld (their screens cannot speak to it), versions. */
export function versionLine(terminals: readonly CheckedTerminal[], server: string): ReadinessLine {
  const here = reporting(terminals);
  const different = here.filter(({ report }) => report.version !== server);
  const tooOld = here.filter(({ report }) => report.protocol !== PROTOCOL_VERSION);
  const versions = [...new Set(here.map(({ report }) => report.version))].toSorted().join(', ');
  return {
    what: 'version',
    state: tooOld.length > 0 ? 'bad' : different.length > 0 ? 'warn' : 'ok',
    facts: { server, different: different.length, tooOld: tooOld.length, versions },
    terminals: labels(here.filter((terminal) => different.includes(terminal) || tooOld.includes(terminal))),
  };
}

/** Whether their clocks go with the room's. Facts: worstMs, off (beyond the warning), unknown (not measured yet). */
export function clockLine(terminals: readonly CheckedTerminal[]): ReadinessLine {
  const here = reporting(terminals);
  const skewOf = ({ report }: Reporting) => Math.abs(report.clockSkewMs ?? 0);
  const off = here.filter((terminal) => skewOf(terminal) > CLOCK_SKEW_MS.warn);
  const worstMs = Math.round(Math.max(0, ...here.map(skewOf)));
  return {
    what: 'clock',
    state: worstMs > CLOCK_SKEW_MS.bad ? 'bad' : off.length > 0 ? 'warn' : 'ok',
    facts: { worstMs, off: off.length, unknown: here.filter(({ report }) => report.clockSkewMs === null).length },
    terminals: labels(off),
  };
}

/** Whether their keys lie in the system's store. Facts: file (those that only lie in a file), total. */
export function keysLine(terminals: readonly CheckedTerminal[]): ReadinessLine {
  const here = reporting(terminals);
  const inFile = here.filter(({ report }) => report.keys.kind === 'file');
  return {
    what: 'keys',
    state: inFile.length > 0 ? 'warn' : 'ok',
    facts: { file: inFile.length, total: here.length },
    terminals: labels(inFile),
  };
}

/**
 * Whether the terminals that show papers keep every released one, whole. Facts: papers (released), terminals (that
 * answered), missing and damaged (papers, over all terminals), silent (terminals).
 */
export function papersLine(
  terminals: readonly CheckedTerminal[],
  released: ReadonlySet<string>,
  ends: ReadonlyMap<string, OrderEnd>,
): ReadinessLine {
  const readers = terminals.filter(({ readsPapers, report }) => readsPapers && report !== null);
  const found = readers.map((terminal) => ({ terminal, ...papersAt(ends.get(terminal.id), released) }));
  const sum = (pick: (one: (typeof found)[number]) => number) => found.reduce((total, one) => total + pick(one), 0);
  const missing = sum((one) => one.missing);
  const damaged = sum((one) => one.damaged);
  const silent = found.filter(({ answered }) => !answered).length;
  return {
    what: 'papers',
    state: damaged > 0 ? 'bad' : missing > 0 || silent > 0 ? 'warn' : 'ok',
    facts: { papers: released.size, terminals: found.length - silent, missing, damaged, silent },
    terminals: labels(
      found.filter((one) => !one.answered || one.missing > 0 || one.damaged > 0).map(({ terminal }) => terminal),
    ),
  };
}

function papersAt(end: OrderEnd | undefined, released: ReadonlySet<string>) {
  if (end?.kind !== 'done') return { answered: false, missing: 0, damaged: 0 };
  const whole = new Set(end.papers.filter(({ ok }) => ok).map(({ sha256 }) => sha256));
  const damaged = new Set(end.papers.filter(({ ok }) => !ok).map(({ sha256 }) => sha256));
  const missing = [...released].filter((sha256) => !whole.has(sha256) && !damaged.has(sha256)).length;
  return { answered: true, missing, damaged: damaged.size };
}
