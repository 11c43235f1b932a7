import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Credential, type KeptCredentials, openCredentials } from './credentials.ts';

const SECRETARY: Credential = { subject: 'secretary', kind: 'password', hash: 'scrypt$1', changedAt: 1 };
const WALL: Credential = { subject: 'wall', kind: 'device', hash: 'sha256$w', changedAt: 2 };

let dir: string;
let credentials: KeptCredentials;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'room-credentials-'));
  credentials = openCredentials(dir);
});
afterEach(async () => {
  credentials.close();
  await rm(dir, { recursive: true });
});

describe('credentials', () => {
  it('keeps what was set across a restart', () => {
    credentials.setMany([SECRETARY, WALL]);
    credentials.close();
    credentials = openCredentials(dir);
    expect(credentials.get('secretary', 'password')).toEqual(SECRETARY);
    expect(credentials.get('secretary', 'pin')).toBeNull();
  });

  it('replaces a secret of the same subject and kind', () => {
    credentials.set(SECRETARY);
    credentials.set({ ...SECRETARY, hash: 'scrypt$2', changedAt: 3 });
    expect(credentials.get('secretary', 'password')).toEqual({ ...SECRETARY, hash: 'scrypt$2', changedAt: 3 });
  });

  it('sets all or nothing: two devices never share one code', () => {
    expect(() => credentials.setMany([SECRETARY, WALL, { ...WALL, subject: 'wall-2' }])).toThrow(/UNIQUE/);
    expect(credentials.get('secretary', 'password')).toBeNull();
  });

  it('[S-4] keeps wrong secrets across a restart, and forgets them when told to', () => {
    credentials.failures.put({ subject: 'person:p1', count: 4, at: 10 });
    credentials.failures.put({ subject: 'person:p1', count: 5, at: 20 });
    credentials.close();
    credentials = openCredentials(dir);
    expect(credentials.failures.all()).toEqual([{ subject: 'person:p1', count: 5, at: 20 }]);
    credentials.failures.clear('person:p1');
    expect(credentials.failures.all()).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is readable by the server’s user alone', async () => {
    credentials.set(SECRETARY);
    for (const file of ['credentials.db', 'credentials.db-wal']) {
      expect((await stat(join(dir, file))).mode & 0o077).toBe(0);
    }
  });
});
