import type { MachineReport } from '../../../core/machine/report.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import type { MachineLine } from '../machineLines.ts';

const REPORT: MachineReport = {
  version: '0.1.0',
  protocol: PROTOCOL_VERSION,
  platform: 'linux-deb',
  name: 'mini-01',
  macs: ['02:00:00:00:00:01'],
  keys: { kind: 'osStore', backend: 'gnome_libsecret' },
  displays: ['HDMI-1|1920x1080|external'],
  clockSkewMs: 0,
  documents: { count: 0, bytes: 0 },
  freeBytes: null,
  startedAt: 0,
  recoveries: 0,
};

/** An enrolled machine of the list of terminals, connected and in order unless told otherwise. */
export function machine(fields: Partial<MachineLine> = {}, report: Partial<MachineReport> = {}): MachineLine {
  return {
    id: 't1',
    enrolment: 'certificate',
    use: { kind: 'seat', placeId: 'p1' },
    name: 'mini-01',
    locked: false,
    machine: { report: { ...REPORT, ...report }, latencyMs: 4, lastSeen: 0, verified: null },
    role: 'seat',
    state: 'signedIn',
    placeId: 'p1',
    placeLabel: '1',
    person: null,
    account: null,
    client: null,
    address: null,
    latencyMs: 4,
    lastSeen: 0,
    since: 0,
    backlog: 0,
    ...fields,
  };
}
