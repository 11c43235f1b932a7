import type { MachineReport } from '../../../../core/machine/report.ts';
import { PROTOCOL_VERSION } from '../../../../core/protocol/version.ts';
import type { TerminalLine } from '../../../../core/views/technicalViews.ts';
import type { Expected } from '../troubles.ts';

/** A room that expects version 0.1.0 and two papers. */
export const EXPECTED: Expected = { version: '0.1.0', papers: 2 };

export const report = (patch: Partial<MachineReport> = {}): MachineReport => ({
  version: '0.1.0',
  protocol: PROTOCOL_VERSION,
  platform: 'linux-deb',
  name: 'may-07',
  macs: ['0a:1b:2c:3d:4e:5f'],
  keys: { kind: 'osStore', backend: 'gnome_libsecret' },
  displays: ['DELL P2422H|1920x1080|internal'],
  clockSkewMs: 12,
  documents: { count: 2, bytes: 5_000_000 },
  freeBytes: 40_000_000_000,
  startedAt: 1,
  recoveries: 0,
  ...patch,
});

export const machine = (
  patch: Partial<MachineReport> = {},
  verified: NonNullable<TerminalLine['machine']>['verified'] = { at: 1, papers: 2, bad: 0 },
): NonNullable<TerminalLine['machine']> => ({ report: report(patch), latencyMs: 2, lastSeen: 1, verified });

/** An enrolled seat with everything as it should be. */
export const line = (patch: Partial<TerminalLine> = {}): TerminalLine => ({
  id: 't1',
  enrolment: 'certificate',
  use: { kind: 'seat', placeId: 'p1' },
  name: 'may-07',
  locked: false,
  machine: machine(),
  role: 'seat',
  state: 'signedIn',
  placeId: 'p1',
  placeLabel: '1',
  person: 'Đặng Thị Hường',
  account: null,
  client: 'renderer 0.1.0',
  address: '10.0.0.7',
  latencyMs: 3,
  lastSeen: 1,
  since: 1,
  backlog: 0,
  ...patch,
});

/** A browser that nobody let in. */
export const guest = (patch: Partial<TerminalLine> = {}): TerminalLine =>
  line({ id: 's1', enrolment: 'none', use: null, name: null, machine: null, ...patch });

export const place = (id: string, row: number, column: number) => ({ id, label: id.slice(1), row, column });
