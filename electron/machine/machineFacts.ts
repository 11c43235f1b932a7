import { statfs } from 'node:fs/promises';
import { hostname, networkInterfaces } from 'node:os';
import type { EnrolMachine } from '../../core/enrolment/protocol.ts';
import type { MachineReport } from '../../core/machine/report.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import type { KeyProtection } from '../../renderer/app/shell.ts';
import { macsOf } from './networkCards.ts';

/** Steps in which free space and clock are told, so that a report is not sent for every breath of the machine. */
const STEP = { freeBytes: 64 * 1024 * 1024, skewMs: 100 } as const;
const NAME_LENGTH = 120;
const MOST_DISPLAYS = 8;

/** What only the running shell knows of its machine. */
export interface MachineFacts {
  readonly version: string;
  readonly platform: MachineReport['platform'];
  readonly dataDir: string;
  readonly startedAt: number;
  readonly keys: KeyProtection;
  displays(): readonly string[];
  documents(): { readonly count: number; readonly bytes: number };
  recoveries(): number;
}

const nameHere = () => hostname().slice(0, NAME_LENGTH) || 'nghi-su-seat';

/** What the machine says of itself at this moment. */
export async function reportOf(facts: MachineFacts, clockSkewMs: number | null): Promise<MachineReport> {
  const { version, platform, dataDir, startedAt, keys } = facts;
  const { count, bytes } = facts.documents();
  return {
    version,
    protocol: PROTOCOL_VERSION,
    platform,
    name: nameHere(),
    macs: macsOf(networkInterfaces()),
    keys,
    displays: facts.displays().slice(0, MOST_DISPLAYS),
    clockSkewMs: clockSkewMs === null ? null : inSteps(clockSkewMs, STEP.skewMs),
    documents: { count, bytes },
    freeBytes: await freeBytes(dataDir),
    startedAt,
    recoveries: facts.recoveries(),
  };
}

/** What a machine says of itself when it asks to be enrolled. */
export function enrolMachineOf(version: string, displays: readonly string[]): EnrolMachine {
  const [first = ''] = displays;
  return { name: nameHere(), version, display: first.slice(0, NAME_LENGTH), macs: macsOf(networkInterfaces()) };
}

/** Space that the terminal's account may still use; null where the system does not say. */
export async function freeBytes(dir: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(dir);
    return inSteps(bavail * bsize, STEP.freeBytes);
  } catch {
    return null;
  }
}

const inSteps = (value: number, step: number) => Math.round(value / step) * step;
