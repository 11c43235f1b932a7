import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';
import { TRUST_FOLDER } from '../dataFolder.ts';
import { ROOM_ID, SETUP } from '../demo/setUpRoom.ts';
import { startServer } from '../startServer.ts';
import { Authority } from '../trust/Authority.ts';
import { readCsr } from '../trust/readCsr.ts';
import { makeCsr } from '../trust/testing/makeCsr.ts';
import { TOOLS_PASSPHRASE } from './prepareRoom.ts';
import { quietLog } from './quietLog.ts';

/** What a terminal proves itself with, PEM. */
export interface SeatIdentity {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

/** As `identifySeats`, ready to be shown. */
export async function enrolSeats(dataDir: string, seats: number): Promise<readonly SecureContext[]> {
  const identities = await identifySeats(dataDir, seats);
  return identities.map((identity) => createSecureContext({ ...identity, minVersion: 'TLSv1.3' }));
}

/**
 * Enrols a terminal at each place of a prepared room (`s0`, `s1`, …) and answers what each of them shows: one key for
 * all, a certificate each, which is all that a server can tell them apart by.
 */
export async function identifySeats(dataDir: string, seats: number): Promise<readonly SeatIdentity[]> {
  const now = Date.now();
  const keepPassphrase = () => Promise.reject(new Error('the room has its authority already'));
  const options = { now, passphrase: TOOLS_PASSPHRASE, keepPassphrase };
  const authority = await Authority.start(join(dataDir, TRUST_FOLDER), options);
  if (!(await authority.open(TOOLS_PASSPHRASE, now))) throw new Error('the authority does not open');
  const { pem, key } = await makeCsr();
  const csr = await readCsr(pem);
  if (csr === null) throw new Error('the request is not one');
  const server = await startServer({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    version: 'tools',
    renderer: new Map(),
    log: quietLog,
    passphrase: TOOLS_PASSPHRASE,
  });
  try {
    const enrolled = Array.from({ length: seats }, async (_, i) => {
      const id = `terminal${i}`;
      const cert = await authority.issueTerminal(csr, id, now);
      const { fingerprint256, validToDate } = new X509Certificate(cert);
      const fingerprint = fingerprint256.replaceAll(':', '').toLowerCase();
      const proof = { kind: 'certificate', fingerprint, expiresAt: validToDate.getTime() } as const;
      const use = { kind: 'seat', placeId: `s${i}` } as const;
      const terminal = { id, roomId: ROOM_ID, name: `Máy ${i + 1}`, use, proof, macs: [] };
      const command = { kind: 'enrolTerminal', terminal } as const;
      const outcome = await server.loop.submit({ actor: SETUP, id: null, command });
      if (!outcome.ok) throw new Error(`enrolTerminal was refused: ${outcome.code}`);
      return { ca: authority.cert, cert, key };
    });
    return await Promise.all(enrolled);
  } finally {
    await server.stop();
  }
}
