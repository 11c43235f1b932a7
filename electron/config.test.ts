import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFragment } from '../renderer/app/readFragment.ts';
import { screenOf } from '../renderer/app/screens.ts';
import { readConfig, screenPath } from './config.ts';

const dir = mkdtempSync(join(tmpdir(), 'nghi-su-config-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const GOOD = {
  server: { address: '192.168.1.10' },
  authority: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  screen: { kind: 'seat', place: '17', code: 'K7QM-2PZX-9HTR' },
  servicePin: '482913',
};

function reading(content: unknown) {
  const path = join(dir, 'seat.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readConfig(path);
}

describe('the configuration', () => {
  it('needs little, and fills in the rest', async () => {
    expect(await reading(GOOD)).toEqual({
      kind: 'ok',
      config: {
        ...GOOD,
        server: { address: '192.168.1.10', port: 8443, name: 'nghi-su.local' },
        display: null,
        wall: null,
        supervised: false,
        relaunchHour: 3,
      },
    });
  });

  it('may be missing', async () => {
    expect(await readConfig(join(dir, 'none.json'))).toEqual({ kind: 'missing' });
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['a folder in the address', { ...GOOD, server: { address: '192.168.1.10/x' } }, 'server.address'],
    ['an address with a user', { ...GOOD, server: { address: 'a@b' } }, 'server.address'],
    ['no authority', { ...GOOD, authority: '' }, 'authority'],
    ['a short PIN', { ...GOOD, servicePin: '1234' }, 'servicePin'],
    ['a place that is no id', { ...GOOD, screen: { ...GOOD.screen, place: '../chair' } }, 'screen.place'],
    ['a screen that no terminal has', { ...GOOD, screen: { kind: 'console' } }, 'screen.kind'],
    ['a word that we do not know', { ...GOOD, wal: null }, 'wal'],
  ])('with %s names the line to mend', async (_, content, named) => {
    const result = await reading(content);
    expect(result).toMatchObject({ kind: 'wrong', message: expect.stringContaining(named) });
  });
});

describe('the address of a screen', () => {
  it.each([
    [
      { kind: 'seat', place: '17', code: 'A B#/?' },
      { kind: 'place', place: '17', code: 'A B#/?' },
    ],
    [{ kind: 'chair' }, null],
    [
      { kind: 'wall', account: 'wall-1', code: 'X.Y' },
      { kind: 'device', account: 'wall-1', code: 'X.Y' },
    ],
  ] as const)('brings what proves the terminal behind the #: %o', (screen, proof) => {
    const url = new URL(screenPath(screen), 'https://room');
    expect(readFragment(screenOf(url.pathname), url.hash).proof).toEqual(proof);
    expect(url.pathname + url.search).not.toContain('X');
  });

  it.each([
    [{ kind: 'seat', place: '17', code: null }, '/seat/17'],
    [{ kind: 'wall', account: 'wall-1', code: null }, '/wall#wall-1'],
  ] as const)('brings nothing but a name where the certificate proves the terminal: %o', (screen, path) => {
    expect(screenPath(screen)).toBe(path);
  });
});
