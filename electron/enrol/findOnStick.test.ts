import { posix, win32 } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findOnStick, type StickFiles } from './findOnStick.ts';

/** A file system of these files. */
function withFiles(path: typeof posix | typeof win32, content: Readonly<Record<string, string>>): StickFiles {
  const names = Object.keys(content);
  return {
    list: async (folder) => {
      const inside = folder.endsWith(path.sep) ? folder : `${folder}${path.sep}`;
      const children = names.filter((name) => name.startsWith(inside)).map((name) => name.slice(inside.length));
      return [...new Set(children.map((child) => child.split(path.sep)[0] ?? ''))];
    },
    read: async (file) =>
      content[names.find((name) => name === file || name === file.replace('\\/', '\\')) ?? ''] ?? '',
  };
}

describe('an invitation on a USB stick', () => {
  it.each([
    ['/media/seat/STICK/ghi-danh.json'],
    ['/run/media/seat/STICK/phong-hop.nghisu.json'],
    ['/media/STICK/Ghi-Danh.JSON'],
    ['/mnt/ghi-danh.json'],
  ])('is found at %s', async (path) => {
    expect(await findOnStick(withFiles(posix, { '/media/seat/OTHER/a.txt': 'x', [path]: 'it' }), 'linux')).toBe('it');
  });

  it('is found on a drive of Windows', async () => {
    expect(await findOnStick(withFiles(win32, { 'E:\\ghi-danh.json': 'it' }), 'win32')).toBe('it');
  });

  it.each([
    ['nowhere', {}],
    ['too deep', { '/media/seat/STICK/folder/ghi-danh.json': 'x' }],
    ['under another name', { '/media/seat/STICK/ghi-danh.json.txt': 'x', '/media/STICK/seat.json': 'x' }],
  ])('is missed %s', async (_, files) => {
    await expect(findOnStick(withFiles(posix, files), 'linux')).rejects.toMatchObject({ why: 'noStick' });
  });
});
