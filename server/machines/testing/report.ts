import { MACHINE_PROTOCOL, type MachineUp } from '../../../core/machine/protocol.ts';
import type { MachineReport } from '../../../core/machine/report.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';

/** What a healthy seat says of itself. */
export const machineReport = (fields: Partial<MachineReport> = {}): MachineReport => ({
  version: '0.1.0',
  protocol: PROTOCOL_VERSION,
  platform: 'linux-deb',
  name: 'ghe-01',
  macs: ['52:54:00:12:34:56'],
  keys: { kind: 'file', why: 'noKeyring' },
  displays: ['1920×1080'],
  clockSkewMs: 3,
  documents: { count: 2, bytes: 5000 },
  freeBytes: 1e9,
  startedAt: 1,
  recoveries: 0,
  ...fields,
});

export const machineHello = (fields: Partial<MachineReport> = {}): MachineUp => ({
  type: 'hello',
  machine: MACHINE_PROTOCOL,
  report: machineReport(fields),
});
