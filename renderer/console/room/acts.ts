import type { TerminalOrder } from '../../../core/protocol/up/ask.ts';
import type { Unit } from './units.ts';

/** What a technician can have terminals do: orders, and what is kept as their state. */
export type Act = TerminalOrder['kind'] | 'lock' | 'unlock' | 'wipe';

/** Whom an act can reach: any screen, a terminal that was let in, or a machine with a program of its own. */
export const REACH: Readonly<Record<Act, 'screen' | 'terminal' | 'machine'>> = {
  identify: 'screen',
  message: 'screen',
  reload: 'screen',
  lock: 'terminal',
  unlock: 'terminal',
  restart: 'machine',
  shutDown: 'machine',
  wake: 'machine',
  collectLogs: 'machine',
  verifyPapers: 'machine',
  wipe: 'machine',
};

/** Why an act leaves a unit out. */
export type LeftOut = 'noTerminal' | 'notEnrolled' | 'notForBrowsers';

function leftOut(act: Act, { line }: Unit): LeftOut | null {
  if (line === null) return 'noTerminal';
  switch (REACH[act]) {
    case 'screen':
      return null;
    case 'terminal':
      return line.enrolment === 'none' ? 'notEnrolled' : null;
    case 'machine':
      return line.enrolment === 'certificate' ? null : 'notForBrowsers';
  }
}

export interface Reached {
  readonly units: readonly Unit[];
  /** `TerminalLine.id` of each. */
  readonly ids: readonly string[];
  /** Chosen, but not to be reached by this act. */
  readonly without: ReadonlyMap<LeftOut, readonly Unit[]>;
}

/** Splits the chosen units into those that the act reaches and those that it leaves out, with the reason. */
export function reachOf(act: Act, chosen: readonly Unit[]): Reached {
  const units = chosen.filter((unit) => leftOut(act, unit) === null);
  const without = new Map<LeftOut, Unit[]>();
  for (const unit of chosen) {
    const why = leftOut(act, unit);
    if (why !== null) without.set(why, [...(without.get(why) ?? []), unit]);
  }
  return { units, ids: units.flatMap(({ line }) => (line === null ? [] : [line.id])), without };
}

/** Acts that are asked about first; during a meeting also those that take a screen from its delegate. */
export function isAskedFirst(act: Act, duringMeeting: boolean): boolean {
  if (act === 'restart' || act === 'shutDown' || act === 'wipe') return true;
  return duringMeeting && (act === 'lock' || act === 'reload');
}
