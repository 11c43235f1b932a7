import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoomTrust } from '../trust/RoomTrust.ts';
import { CHEAP_SEAL } from '../trust/sealedKey.ts';
import { signPdf } from './signPdf.ts';
import { SYSTEM_SEAL_REASON, systemSealSigner, systemSealTexts } from './systemSeal.ts';
import { makePdf } from './testing/makePdf.ts';
import { needTools, pdfsig } from './testing/oracles.ts';
import { verifyPdf } from './verify/verifyPdf.ts';

const NOW = Date.now();
let dir: string;
let trust: RoomTrust;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'system-seal-'));
  const options = { host: '192.0.2.10', now: NOW, passphrase: null, keepPassphrase: async () => {}, cost: CHEAP_SEAL };
  trust = await RoomTrust.start(dir, options);
});
afterAll(() => rm(dir, { recursive: true }));

const sealed = async () =>
  signPdf(
    await makePdf(),
    systemSealSigner(trust.systemSeal, trust.authority.cert),
    systemSealTexts('Phòng họp A'),
    NOW,
  );
const room = () => ({ roots: [new X509Certificate(trust.authority.cert).raw] });

describe('the system seal', () => {
  it('is trusted by whoever trusts the room, and says that it is no legal signature', async () => {
    const [verdict, ...others] = await verifyPdf(await sealed(), room(), NOW);
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ overall: 'good', reason: SYSTEM_SEAL_REASON, location: 'Phòng họp A' });
    expect(verdict?.signer?.name).toBe('Niêm phong kỹ thuật của hệ thống Nghị Sự');
    expect(SYSTEM_SEAL_REASON).toMatch(/^Niêm phong kỹ thuật của hệ thống/);
  });

  it('cannot be imitated with another certificate of the room, such as the server’s', async () => {
    const { cert, key } = trust.certificate;
    const forged = systemSealSigner({ cert, key }, trust.authority.cert);
    const pdf = await signPdf(await makePdf(), forged, systemSealTexts('Phòng họp A'), NOW);
    expect((await verifyPdf(pdf, room(), NOW))[0]).toMatchObject({ overall: 'caution', chain: 'notForSigning' });
  });

  it('says what to do where the room has none yet', () => {
    expect(() => systemSealSigner(null, trust.authority.cert)).toThrow('sealMissing');
  });

  const oracle = needTools('pdfsig', 'certutil');
  it.skipIf(oracle.missing.length > 0)(`is valid and trusted for pdfsig${oracle.why}`, async () => {
    const said = pdfsig(await sealed(), [`${trust.authority.cert}\n`]);
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Certificate is Trusted.');
  });
});
