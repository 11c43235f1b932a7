import { describe, expect, it } from 'vitest';
import { machine } from '../testing/machine.ts';
import { compareVersions, heldVersions, missingPlatforms, rolloutTargets, versionCounts } from './versions.ts';

const file = (version: string, platform: 'linux-deb' | 'windows') => ({
  version,
  platform,
  file: `nghi-su-seat_${version}_${platform}`,
  size: 1,
  sha256: 'a'.repeat(64),
  at: 0,
});
const MACHINES = [
  machine({ id: 'new' }, { version: '0.10.0' }),
  machine({ id: 'old' }, { version: '0.9.0', platform: 'windows', protocol: 1 }),
  machine({ id: 'old2' }, { version: '0.9.0' }),
  machine({ id: 'away', machine: null }),
];
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id);

describe('versions', () => {
  it('are ordered by their numbers', () => {
    expect(['0.10.0', '0.9.1', '1.0.0', '0.9.0'].sort(compareVersions)).toEqual(['0.9.0', '0.9.1', '0.10.0', '1.0.0']);
    expect(compareVersions('test', '0.1.0')).toBeLessThan(0);
  });

  it('that the server holds are told against its own, the newest first', () => {
    const files = [file('0.9.0', 'windows'), file('0.10.0', 'linux-deb'), file('0.11.0', 'windows')];
    const held = heldVersions({ files: [...files, file('0.10.0', 'windows')], serverVersion: '0.10.0' });
    expect(held.map(({ version, against, files: its }) => [version, against, its.length])).toEqual([
      ['0.11.0', 'newer', 1],
      ['0.10.0', 'fits', 2],
      ['0.9.0', 'older', 1],
    ]);
  });
});

describe('who has what', () => {
  it('counts machines by version, those that are too old and those that are away', () => {
    expect(versionCounts(MACHINES)).toEqual([
      { version: '0.10.0', count: 1, isTooOld: false },
      { version: '0.9.0', count: 2, isTooOld: true },
      { version: null, count: 1, isTooOld: false },
    ]);
  });
});

describe('a rollout', () => {
  it('is for those that are there with another version, for all of them, or for those chosen', () => {
    expect(ids(rolloutTargets(MACHINES, '0.10.0', 'here', new Set()))).toEqual(['old', 'old2']);
    expect(ids(rolloutTargets(MACHINES, '0.10.0', 'all', new Set()))).toEqual(['old', 'old2', 'away']);
    expect(ids(rolloutTargets(MACHINES, '0.10.0', 'some', new Set(['new'])))).toEqual(['new']);
  });

  it('says for which platforms it has no file', () => {
    const held = { version: '0.10.0', against: 'fits', files: [file('0.10.0', 'linux-deb')] } as const;
    expect(missingPlatforms(MACHINES, held)).toEqual(['windows']);
  });
});
