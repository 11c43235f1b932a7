import { X509Certificate } from 'node:crypto';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RoomTrust, type RoomTrustOptions } from './RoomTrust.ts';
import { CHEAP_SEAL } from './sealedKey.ts';

const NOW = Date.UTC(2026, 10, 22);
const DAY_MS = 86_400_000;
const HOST = '192.0.2.10';

const PASSPHRASE = 'cụm từ của phòng họp';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-trust-'));
});
afterEach(() => rm(dir, { recursive: true }));

const start = (options: Partial<RoomTrustOptions> = {}) =>
  RoomTrust.start(dir, {
    host: HOST,
    now: NOW,
    passphrase: null,
    keepPassphrase: async () => {},
    cost: CHEAP_SEAL,
    ...options,
  });
const certificate = async (options: Partial<RoomTrustOptions> = {}) => (await start(options)).certificate;

describe('the room’s certificate', () => {
  it('makes an authority that may sign, and a server certificate signed by it', async () => {
    const room = await certificate();
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
    const room = await certificate();
    const days = (pem: string) => {
      const cert = new X509Certificate(pem);
      return (cert.validToDate.getTime() - cert.validFromDate.getTime()) / DAY_MS;
    };
    expect(days(room.ca)).toBeGreaterThan(3650);
    expect(days(room.cert)).toBeLessThanOrEqual(825);
  });

  it.each(['nghi-su.local', 'localhost'])('carries the name %s', async (name) => {
    expect(new X509Certificate((await certificate()).cert).checkHost(name)).toBe(name);
  });

  it.each(['127.0.0.1', '::1', HOST])('carries the address %s', async (address) => {
    expect(new X509Certificate((await certificate()).cert).checkIP(address)).toBe(address);
  });

  it('does not put a wildcard listening address into the certificate', async () => {
    const { cert } = await certificate({ host: '0.0.0.0' });
    expect(new X509Certificate(cert).checkIP('0.0.0.0')).toBeUndefined();
  });

  it('keeps everything at the next start, which needs no passphrase', async () => {
    const first = await certificate();
    expect(await certificate({ now: NOW + 700 * DAY_MS })).toEqual(first);
  });

  const DUE = [
    ['less than 30 days remain', { host: HOST, now: NOW + 800 * DAY_MS }],
    ['an address is missing', { host: '198.51.100.7', now: NOW }],
  ] as const;

  it.each(DUE)('goes on with what stands when %s and the key is closed, and says so', async (_, again) => {
    const first = await certificate();
    const second = await start(again);
    expect(second.certificate).toEqual(first);
    const { until, missingNames, isDue } = second.status(again.now);
    expect(isDue).toBe(true);
    expect(until).toBe(new X509Certificate(first.cert).validToDate.getTime());
    expect(missingNames).toEqual(again.host === HOST ? [] : [again.host]);
    expect(await second.renew(again.now)).toBeNull();
  });

  it.each(DUE)('is renewed under the same authority when %s, as soon as the key is opened', async (_, again) => {
    const first = await certificate({ passphrase: PASSPHRASE });
    const second = await start(again);
    expect(await second.authority.open(PASSPHRASE, again.now)).toBe(true);
    const renewed = await second.renew(again.now);
    expect(renewed?.ca).toBe(first.ca);
    const cert = new X509Certificate(renewed?.cert ?? '');
    expect(cert.checkIP(again.host)).toBe(again.host);
    expect(cert.validToDate.getTime()).toBeGreaterThan(again.now + 700 * DAY_MS);
    expect(second.status(again.now)).toMatchObject({ isDue: false, missingNames: [] });
    expect(await second.renew(again.now)).toBeNull();
    expect(await certificate(again)).toEqual(renewed);
  });

  it.each(DUE)('is renewed at a start with the passphrase when %s', async (_, again) => {
    const first = await certificate({ passphrase: PASSPHRASE });
    const second = await start({ ...again, passphrase: PASSPHRASE });
    expect(second.certificate.cert).not.toBe(first.cert);
    expect(second.authority.openUntil(again.now)).toBeNull();
    await expect(start({ ...again, host: '198.51.100.8', passphrase: 'another one' })).rejects.toThrow(
      /NGHI_SU_PASSPHRASE/,
    );
  });

  it.each([
    ['whose key is another one', async () => writeFile(join(dir, 'server.key'), 'nonsense'), NOW],
    ['that is missing', async () => rm(join(dir, 'server.crt')), NOW],
    ['that is over', async () => {}, NOW + 900 * DAY_MS],
  ])('says what to do about a server certificate %s, and makes another with the passphrase', async (_, harm, now) => {
    const first = await certificate({ passphrase: PASSPHRASE });
    await harm();
    await expect(start({ now })).rejects.toThrow(/Start once with NGHI_SU_PASSPHRASE/);
    const second = await certificate({ now, passphrase: PASSPHRASE });
    expect(second.cert).not.toBe(first.cert);
    expect(second.ca).toBe(first.ca);
  });

  it('never outlives its authority, and does not renew for nothing at its end', async () => {
    await certificate({ passphrase: PASSPHRASE });
    const now = NOW + 3645 * DAY_MS;
    const late = await start({ now, passphrase: PASSPHRASE });
    const [server, ca] = [new X509Certificate(late.certificate.cert), new X509Certificate(late.certificate.ca)];
    expect(server.validToDate).toEqual(ca.validToDate);
    expect(late.status(now).isDue).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('keeps its keys readable by the server’s user alone', async () => {
    await start();
    for (const file of ['ca.key.enc', 'server.key', 'seal.key']) {
      expect((await stat(join(dir, file))).mode & 0o777).toBe(0o600);
    }
  });
});

describe('the system seal', () => {
  it('is made with the authority, for documents and nothing else, and kept', async () => {
    const { systemSeal, certificate: room } = await start();
    const [seal, ca] = [new X509Certificate(systemSeal?.cert ?? ''), new X509Certificate(room.ca)];
    expect(seal.subject).toBe('CN=Niêm phong kỹ thuật của hệ thống Nghị Sự');
    expect(seal.checkIssued(ca) && seal.verify(ca.publicKey)).toBe(true);
    expect(seal.keyUsage).toEqual(['1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.36']);
    expect(seal.validToDate).toEqual(ca.validToDate);
    expect((await start()).systemSeal).toEqual(systemSeal);
  });

  it('is made for a room of an earlier version as soon as the key is opened', async () => {
    await start({ passphrase: PASSPHRASE });
    await rm(join(dir, 'seal.key'));
    const room = await start();
    expect(room.systemSeal).toBeNull();
    expect(await room.renew(NOW)).toBeNull();
    expect(room.systemSeal).toBeNull();
    expect(await room.authority.open(PASSPHRASE, NOW)).toBe(true);
    expect(await room.renew(NOW)).toBeNull();
    expect(room.systemSeal).not.toBeNull();
    expect((await start()).systemSeal).toEqual(room.systemSeal);
  });
});
