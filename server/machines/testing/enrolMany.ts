import { X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { terminalSetup } from '../../../core/testing/terminals.ts';
import { TRUST_FOLDER } from '../../dataFolder.ts';
import { type Enrolled, type EnrolRoom, PASSPHRASE } from '../../enrol/testing/EnrolRoom.ts';
import { Authority } from '../../trust/Authority.ts';
import { readCsr } from '../../trust/readCsr.ts';
import { makeCsr } from '../../trust/testing/makeCsr.ts';

/** `count` enrolled consoles of a real server, without the way through its door: one key, a certificate each. */
export async function enrolMany(room: EnrolRoom, count: number): Promise<readonly Enrolled[]> {
  const now = Date.now();
  const keepPassphrase = () => Promise.reject(new Error('the room has its authority already'));
  const trustDir = join(room.dataDir, TRUST_FOLDER);
  const authority = await Authority.start(trustDir, { now, passphrase: PASSPHRASE, keepPassphrase });
  await authority.open(PASSPHRASE, now);
  const { pem, key } = await makeCsr();
  const csr = await readCsr(pem);
  if (csr === null) throw new Error('the request is not one');
  const roomId = Object.keys(room.server.loop.state.rooms)[0] ?? '';
  const enrolled: Enrolled[] = [];
  for (let i = 0; i < count; i += 1) {
    const terminalId = `many-${i}`;
    const cert = await authority.issueTerminal(csr, terminalId, now);
    const shown = new X509Certificate(cert);
    const fingerprint = shown.fingerprint256.replaceAll(':', '').toLowerCase();
    const proof = { kind: 'certificate', fingerprint, expiresAt: shown.validToDate.getTime() } as const;
    const terminal = terminalSetup(terminalId, { roomId, use: { kind: 'console' }, proof });
    await room.does({ kind: 'enrolTerminal', terminal });
    enrolled.push({ terminalId, cert, key });
  }
  return enrolled;
}
