import { createPrivateKey, generateKeyPairSync, X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Authority, type AuthorityOptions } from './Authority.ts';
import { AuthorityError } from './AuthorityError.ts';
import { issueAuthority } from './issue.ts';
import { readCsr } from './readCsr.ts';
import { CHEAP_SEAL } from './sealedKey.ts';
import { makeCsr } from './testing/makeCsr.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const PASSPHRASE = 'cụm từ của phòng họp';

let dir: string;
const keepPassphrase = vi.fn<AuthorityOptions['keepPassphrase']>(async () => {});
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-authority-'));
  keepPassphrase.mockClear();
});
afterEach(() => rm(dir, { recursive: true }));

const start = (options: Partial<AuthorityOptions> = {}) =>
  Authority.start(dir, { now: NOW, passphrase: PASSPHRASE, keepPassphrase, cost: CHEAP_SEAL, ...options });

async function csr() {
  const read = await readCsr((await makeCsr()).pem);
  if (read === null) throw new Error('the request was not read');
  return read;
}

/** Every byte that lies in the folder. */
async function onDisk(): Promise<string> {
  const files = await Promise.all((await readdir(dir)).map((name) => readFile(join(dir, name), 'latin1')));
  return files.join('\n');
}

describe('[E-7] the authority’s key', () => {
  it('is on disk only encrypted, from the first start on', async () => {
    await start();
    expect((await readdir(dir)).toSorted()).toEqual(['ca.crt', 'ca.key.enc']);
    expect(await onDisk()).not.toContain('PRIVATE KEY');
    const sealed = JSON.parse(await readFile(join(dir, 'ca.key.enc'), 'utf8'));
    expect(sealed).toMatchObject({ v: 1, kdf: { name: 'scrypt' }, cipher: { name: 'aes-256-gcm' } });
  });

  it('is sealed with a passphrase of 100 bits that is kept first, where the operator gives none', async () => {
    await start({ passphrase: null });
    const [made = ''] = keepPassphrase.mock.calls[0] ?? [];
    expect(made).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    const again = await start({ passphrase: null });
    expect(keepPassphrase).toHaveBeenCalledTimes(1);
    expect(await again.open(made.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o'), NOW)).toBe(true);
  });

  it('is not sealed with a passphrase that could not be kept', async () => {
    keepPassphrase.mockRejectedValueOnce(new Error('disk full'));
    await expect(start({ passphrase: null })).rejects.toThrow('disk full');
    expect(await readdir(dir)).toEqual([]);
  });

  it('is open for an hour after the passphrase, and closed at a start', async () => {
    await start();
    const authority = await start();
    expect(authority.openUntil(NOW)).toBeNull();
    expect(await authority.open('another one', NOW)).toBe(false);
    expect(authority.openUntil(NOW)).toBeNull();
    expect(await authority.open(PASSPHRASE.normalize('NFD'), NOW)).toBe(true);
    expect(authority.openUntil(NOW + HOUR_MS - 1)).toBe(NOW + HOUR_MS);
    expect(authority.openUntil(NOW + HOUR_MS)).toBeNull();
    await authority.open(PASSPHRASE, NOW);
    authority.close();
    await expect(authority.issueTerminal(await csr(), 't1', NOW)).rejects.toThrow(/closed/);
  });

  it('takes another passphrase only from whoever knows the one before', async () => {
    const authority = await start();
    expect(await authority.changePassphrase('another one', 'a new passphrase')).toBe(false);
    expect(await authority.changePassphrase(PASSPHRASE, 'a new passphrase')).toBe(true);
    expect(await authority.open(PASSPHRASE, NOW)).toBe(false);
    expect(await (await start()).open('a new passphrase', NOW)).toBe(true);
  });

  it('leaves the folder of an earlier version, which had it in clear', async () => {
    const { cert, key } = await issueAuthority(NOW);
    await Promise.all([writeFile(join(dir, 'ca.crt'), cert), writeFile(join(dir, 'ca.key'), key)]);
    const authority = await start();
    expect(authority.cert).toBe(cert);
    expect(await readdir(dir)).not.toContain('ca.key');
    expect(await onDisk()).not.toContain('PRIVATE KEY');
    expect(await authority.open(PASSPHRASE, NOW)).toBe(true);
    // A crash between the two steps: the sealed key is there, the clear one not yet gone.
    await writeFile(join(dir, 'ca.key'), key);
    expect(await (await start({ passphrase: null })).open(PASSPHRASE, NOW)).toBe(true);
    expect(await readdir(dir)).not.toContain('ca.key');
  });

  it('goes to a stick sealed, and comes back from it', async () => {
    const authority = await start();
    expect(await authority.exportFile('another one')).toBeNull();
    const file = await authority.exportFile(PASSPHRASE);
    expect(JSON.stringify(file)).not.toContain('PRIVATE KEY');
    await Promise.all([rm(join(dir, 'ca.crt')), rm(join(dir, 'ca.key.enc'))]);
    await writeFile(join(dir, 'authority.json'), JSON.stringify(file));
    const restored = await start();
    expect(restored.cert).toBe(authority.cert);
    expect(await restored.open(PASSPHRASE, NOW)).toBe(true);
    expect((await readdir(dir)).toSorted()).toEqual(['ca.crt', 'ca.key.enc']);
  });

  it('does not open for another authority’s certificate', async () => {
    await start();
    await writeFile(join(dir, 'ca.crt'), (await issueAuthority(NOW)).cert);
    expect(await (await start()).open(PASSPHRASE, NOW)).toBe(false);
  });

  it.each([
    ['with a damaged key', () => writeFile(join(dir, 'ca.key.enc'), '{"v":1}'), NOW],
    ['with a damaged certificate', () => writeFile(join(dir, 'ca.crt'), 'nonsense'), NOW],
    ['without its key', () => rm(join(dir, 'ca.key.enc')), NOW],
    ['that is over', async () => {}, NOW + 3700 * DAY_MS],
  ])('is never replaced in silence: an authority %s ends the start', async (_, harm, now) => {
    await start();
    await harm();
    const error = await start({ now }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(AuthorityError);
    expect(String(error)).toContain('Restore ca.crt and ca.key.enc');
  });
});

describe('a terminal’s certificate', () => {
  it('is for a client, of the request’s key and of no name that it asks for, for two years', async () => {
    const authority = await start();
    const request = await makeCsr({ name: 'CN=nghi-su.local' });
    const read = await readCsr(request.pem);
    if (read === null) throw new Error('the request was not read');
    const cert = new X509Certificate(await authority.issueTerminal(read, 'terminal-1', NOW));
    expect(cert.subject).toBe('CN=terminal-1');
    expect(cert.keyUsage).toEqual(['1.3.6.1.5.5.7.3.2']);
    expect(cert.subjectAltName).toBeUndefined();
    expect(cert.ca).toBe(false);
    expect(cert.checkPrivateKey(createPrivateKey(request.key))).toBe(true);
    const ca = new X509Certificate(authority.cert);
    expect(cert.checkIssued(ca) && cert.verify(ca.publicKey)).toBe(true);
    expect((cert.validToDate.getTime() - NOW) / DAY_MS).toBeCloseTo(730);
    const late = NOW + 3600 * DAY_MS;
    await authority.open(PASSPHRASE, late);
    const last = new X509Certificate(await authority.issueTerminal(read, 'terminal-1', late));
    expect(last.validToDate).toEqual(ca.validToDate);
  });

  it('is not made for what is no request of an ECDSA P-256 key', async () => {
    const { pem } = await makeCsr();
    const der = Buffer.from(pem.replace(/-----.*?-----/g, ''), 'base64');
    const forged = Buffer.from(der);
    forged.writeUInt8(forged.readUInt8(der.length - 1) ^ 1, der.length - 1);
    const pemOf = (bytes: Buffer) =>
      `-----BEGIN CERTIFICATE REQUEST-----\n${bytes.toString('base64')}\n-----END CERTIFICATE REQUEST-----`;
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey.export({ type: 'spki', format: 'pem' });
    const others = [
      (await makeCsr({ curve: 'P-384' })).pem,
      pemOf(forged),
      pemOf(der.subarray(0, 60)),
      `${pem}\n${pem}`,
      rsa.toString(),
      'nonsense',
      '',
    ];
    for (const other of others) expect(await readCsr(other)).toBeNull();
    expect(await readCsr(pem)).not.toBeNull();
  });
});
