import { X509Certificate } from 'node:crypto';
import { networkInterfaces } from 'node:os';
import type { ShellDiagnostics } from '../../renderer/app/shell.ts';
import type { Identity } from '../connection/pinnedAgent.ts';
import { freeBytes } from './machineFacts.ts';

export interface DiagnosedMachine {
  readonly diagnostics: ShellDiagnostics;
  readonly server: { readonly address: string; readonly port: number };
  readonly identity: Identity | null;
  readonly dataDir: string;
  readonly now: number;
  readonly versions: Readonly<Record<string, string | undefined>>;
}

/** A numbered look at everything that a technician asks about first. Names of people and secrets do not occur in it. */
export async function diagnose({
  diagnostics,
  server,
  identity,
  dataDir,
  now,
  versions,
}: DiagnosedMachine): Promise<string> {
  const { version, keys, lastFault, clockSkewMs, documents, displays, recoveries, offer } = diagnostics;
  const cards = Object.entries(networkInterfaces()).flatMap(([name, addresses = []]) =>
    addresses.filter(({ internal }) => !internal).map(({ address, mac }) => `${name} ${address} (${mac})`),
  );
  const steps: readonly (readonly [string, readonly string[]])[] = [
    ['program', [`nghi-su-seat ${version}`, offer === null ? 'no newer version offered' : `${offer} is offered`]],
    ['versions', Object.entries(versions).map(([name, number]) => `${name} ${number ?? '?'}`)],
    ['network', cards.length === 0 ? ['no network card with an address'] : cards],
    ['server', [`${server.address}:${server.port} as ${diagnostics.serverName}`, `last fault: ${lastFault ?? 'none'}`]],
    [
      'clock',
      [
        new Date(now).toISOString(),
        `ahead of the room: ${clockSkewMs === null ? 'not measured' : `${clockSkewMs} ms`}`,
      ],
    ],
    ['key', [keys.kind === 'osStore' ? `system store ${keys.backend}` : `file of this account: ${keys.why}`]],
    ['certificate', identity === null ? ['none'] : aboutCertificate(new X509Certificate(identity.cert))],
    ['displays', displays],
    [
      'disk',
      [
        `free: ${(await freeBytes(dataDir)) ?? 'unknown'} bytes`,
        `papers: ${documents.count}, ${documents.bytes} bytes`,
      ],
    ],
    ['recoveries', recoveries.map(({ at, what }) => `${new Date(at).toISOString()} ${what}`)],
  ];
  return steps
    .map(([name, lines], at) => [`${at + 1}. ${name}`, ...lines.map((line) => `   ${line}`)].join('\n'))
    .join('\n')
    .concat('\n');
}

const aboutCertificate = (cert: X509Certificate) => [cert.subject, cert.fingerprint256, `until ${cert.validTo}`];
