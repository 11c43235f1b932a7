import { X509Certificate } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuthorityError, roomCertificate } from './roomCertificate.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;
const HOST = '192.0.2.10';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-trust-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('roomCertificate', () => {
  it('makes an authority that may sign, and a server certificate signed by it', async () => {
    const room = await roomCertificate(dir, { host: HOST, now: NOW });
    const ca = new X509Certificate(room.ca);
    const server = new X509Certificate(room.cert);
    expect(ca.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.checkIssued(ca) && server.verify(ca.publicKey)).toBe(true);
    expect(server.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(server.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(room.fingerprint).toBe(ca.fingerprint256);
  });

  it('lives ten years as an authority and at most 825 days as a server', async () => {
    const room = await roomCertificate(dir, { host: HOST, now: NOW });
    const days = (pem: string) => {
      const cert = new X509Certificate(pem);
      return (cert.validToDate.getTime() - cert.validFromDate.getTime()) / DAY_MS;
    };
    expect(days(room.ca)).toBeGreaterThan(3650);
    expect(days(room.cert)).toBeLessThanOrEqual(825);
  });

  it.each(['nghi-su.local', 'localhost'])('carries the name %s', async (name) => {
    const { cert } = await roomCertificate(dir, { host: HOST, now: NOW });
    expect(new X509Certificate(cert).checkHost(name)).toBe(name);
  });

  it.each(['127.0.0.1', '::1', HOST])('carries the address %s', async (address) => {
    const { cert } = await roomCertificate(dir, { host: HOST, now: NOW });
    expect(new X509Certificate(cert).checkIP(address)).toBe(address);
  });

  it('does not put a wildcard listening address into the certificate', async () => {
    const { cert } = await roomCertificate(dir, { host: '0.0.0.0', now: NOW });
    expect(new X509Certificate(cert).checkIP('0.0.0.0')).toBeUndefined();
  });

  it('keeps everything at the next start', async () => {
    const first = await roomCertificate(dir, { host: HOST, now: NOW });
    expect(await roomCertificate(dir, { host: HOST, now: NOW + 700 * DAY_MS })).toEqual(first);
  });

  it.each([
    ['less than 30 days remain', { host: HOST, now: NOW + 800 * DAY_MS }],
    ['an address is missing', { host: '198.51.100.7', now: NOW }],
  ])('renews the server certificate under the same authority when %s', async (_, again) => {
    const first = await roomCertificate(dir, { host: HOST, now: NOW });
    const second = await roomCertificate(dir, again);
    expect(second.ca).toBe(first.ca);
    expect(second.cert).not.toBe(first.cert);
    expect(new X509Certificate(second.cert).checkIP(again.host)).toBe(again.host);
    expect(new X509Certificate(second.cert).validToDate.getTime()).toBeGreaterThan(again.now + 700 * DAY_MS);
  });

  it('replaces a server certificate whose key is another one', async () => {
    const first = await roomCertificate(dir, { host: HOST, now: NOW });
    await writeFile(join(dir, 'server.key'), await readFile(join(dir, 'ca.key')));
    const second = await roomCertificate(dir, { host: HOST, now: NOW });
    expect(second.cert).not.toBe(first.cert);
    expect(second.ca).toBe(first.ca);
  });

  it('never outlives its authority, and does not renew for nothing at its end', async () => {
    await roomCertificate(dir, { host: HOST, now: NOW });
    const late = NOW + 3645 * DAY_MS;
    const first = await roomCertificate(dir, { host: HOST, now: late });
    const [server, ca] = [new X509Certificate(first.cert), new X509Certificate(first.ca)];
    expect(server.validToDate).toEqual(ca.validToDate);
    expect(await roomCertificate(dir, { host: HOST, now: late })).toEqual(first);
  });

  it.each([
    ['damaged', () => writeFile(join(dir, 'ca.key'), 'nonsense'), NOW],
    ['incomplete', () => rm(join(dir, 'ca.key')), NOW],
    ['over', async () => {}, NOW + 3700 * DAY_MS],
  ])('refuses to replace in silence an authority that is %s', async (_, harm, now) => {
    await roomCertificate(dir, { host: HOST, now: NOW });
    await harm();
    await expect(roomCertificate(dir, { host: HOST, now })).rejects.toBeInstanceOf(AuthorityError);
  });

  it.skipIf(process.platform === 'win32')('keeps its keys readable by the server’s user alone', async () => {
    await roomCertificate(dir, { host: HOST, now: NOW });
    for (const file of ['ca.key', 'server.key']) {
      expect((await stat(join(dir, file))).mode & 0o777).toBe(0o600);
    }
  });
});
