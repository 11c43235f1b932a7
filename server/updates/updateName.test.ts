import { describe, expect, it } from 'vitest';
import { compareVersions, readUpdateName } from './updateName.ts';

describe('the name of a package', () => {
  it.each([
    ['nghi-su-seat_0.2.0_linux-deb.deb', '0.2.0', 'linux-deb'],
    ['nghi-su-seat_1.10.3_linux-appimage.AppImage', '1.10.3', 'linux-appimage'],
    ['nghi-su-seat_0.2.0_windows.exe', '0.2.0', 'windows'],
  ])('%s says version and platform', (file, version, platform) => {
    expect(readUpdateName(file)).toEqual({ file, version, platform });
  });

  it.each([
    '',
    'seat.deb',
    'nghi-su-seat_0.2_linux-deb.deb',
    'nghi-su-seat_0.2.0_linux-deb.exe',
    'nghi-su-seat_0.2.0_windows.deb',
    'nghi-su-seat_0.2.0_macos.dmg',
    'nghi-su-seat_0.2.0_linux-deb.deb.json',
    '../nghi-su-seat_0.2.0_linux-deb.deb',
    'nghi-su-seat_0.2.0_linux-deb.deb/../../x',
    'nghi-su-seat_00000.2.0_linux-deb.deb',
  ])('"%s" is none', (file) => expect(readUpdateName(file)).toBeNull());
});

describe('versions', () => {
  it('are ordered by their numbers', () => {
    const sorted = ['0.2.0', '0.10.0', '1.0.0', '0.2.10', '0.2.9'].toSorted(compareVersions);
    expect(sorted).toEqual(['0.2.0', '0.2.9', '0.2.10', '0.10.0', '1.0.0']);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });
});
