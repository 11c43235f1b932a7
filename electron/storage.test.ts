import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeyStorage, type SafeStoragePort } from './storage.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-keys-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Electron's safeStorage on one backend; its cipher is only made to be told apart from the text. */
function safe(backend: string, available = true): SafeStoragePort {
  return {
    isAsyncEncryptionAvailable: async () => available,
    getSelectedStorageBackend: () => backend,
    encryptStringAsync: async (text) => Buffer.from(text, 'utf8').map((byte) => byte ^ 0xff) as Buffer,
    decryptStringAsync: async (bytes) => ({ result: Buffer.from(bytes.map((byte) => byte ^ 0xff)).toString('utf8') }),
  };
}

describe('key storage', () => {
  it.each([
    ['linux', 'gnome_libsecret', true, { kind: 'osStore', backend: 'gnome_libsecret' }],
    ['linux', 'kwallet6', true, { kind: 'osStore', backend: 'kwallet6' }],
    ['win32', 'unknown', true, { kind: 'osStore', backend: 'DPAPI' }],
    ['darwin', 'unknown', true, { kind: 'osStore', backend: 'Keychain' }],
    // Electron calls this encryption; its password is in everybody's copy of Chromium.
    ['linux', 'basic_text', true, { kind: 'file', why: 'noKeyring' }],
    ['linux', 'unknown', true, { kind: 'file', why: 'noKeyring' }],
    ['linux', 'gnome_libsecret', false, { kind: 'file', why: 'unavailable' }],
    ['win32', 'unknown', false, { kind: 'file', why: 'unavailable' }],
  ] as const)('on %s with %s (available: %s) says that it is %o', async (platform, backend, available, said) => {
    const storage = await openKeyStorage(safe(backend, available), platform, dir);
    expect(storage.protection).toEqual(said);
  });

  it.each([
    ['a real keyring', 'gnome_libsecret', false],
    ['no keyring', 'basic_text', true],
  ])('keeps a secret over a restart, with %s', async (_, backend, readable) => {
    const first = await openKeyStorage(safe(backend), 'linux', dir);
    expect(await first.read('identity')).toBeNull();
    await first.write('identity', 'khóa cũ');
    await first.write('identity', 'khóa riêng');
    const again = await openKeyStorage(safe(backend), 'linux', dir);
    expect(await again.read('identity')).toBe('khóa riêng');
    const [file = ''] = readdirSync(dir);
    expect(readdirSync(dir)).toHaveLength(1);
    expect(statSync(join(dir, file)).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(dir, file), 'utf8').includes('khóa')).toBe(readable);
    await again.remove('identity');
    expect(await again.read('identity')).toBeNull();
  });

  it('never takes a sealed secret for a plain one when the keyring is gone', async () => {
    await (await openKeyStorage(safe('gnome_libsecret'), 'linux', dir)).write('identity', 'x');
    expect(await (await openKeyStorage(safe('basic_text'), 'linux', dir)).read('identity')).toBeNull();
  });
});
