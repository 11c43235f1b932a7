import { describe, expect, it } from 'vitest';
import type { Call } from './Call.ts';
import { FolderRecorder } from './FolderRecorder.ts';

const hex = (text: string) => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join('');
const at = (fd: number, path: string) => `${fd}<${hex(path)}>`;

function record(calls: readonly (readonly [name: string, args: string, result: number])[]) {
  const recorder = new FolderRecorder('/data', new Map([['a.db', 3]]), ['trust']);
  for (const [i, [name, args, result]] of calls.entries()) {
    const call: Call = { name, args, result, at: i, start: i, end: i };
    recorder.follow(call);
  }
  return recorder;
}

const open = (path: string, flags: string, fd: number) =>
  ['openat', `AT_FDCWD<${hex('/')}>, "${hex(path)}", ${flags}`, fd] as const;

describe('FolderRecorder', () => {
  it('numbers files and follows what is written to them, with and without a place', () => {
    const { steps } = record([
      open('/data/a.db', 'O_RDWR', 5),
      open('/data/trust/b', 'O_WRONLY|O_CREAT|O_TRUNC, 0600', 6),
      ['pwrite64', `${at(5, '/data/a.db')}, "${hex('xy')}", 2, 4096`, 2],
      ['write', `${at(6, '/data/trust/b')}, "${hex('one')}", 3`, 3],
      [
        'writev',
        `${at(6, '/data/trust/b')}, [{iov_base="${hex('t')}", iov_len=1}, {iov_base="${hex('wo')}", iov_len=2}], 2`,
        3,
      ],
      ['fsync', at(6, '/data/trust/b'), 0],
      ['ftruncate', `${at(5, '/data/a.db')}, 1`, 0],
    ]);
    expect(steps).toMatchObject([
      { kind: 'create', path: 'trust/b', file: 1 },
      { kind: 'write', file: 0, offset: 4096, bytes: Buffer.from('xy') },
      { kind: 'write', file: 1, offset: 0, bytes: Buffer.from('one') },
      { kind: 'write', file: 1, offset: 3, bytes: Buffer.from('two') },
      { kind: 'sync', file: 1 },
      { kind: 'truncate', file: 0, size: 1 },
    ]);
  });

  it('follows names, and flushes of folders', () => {
    const { steps } = record([
      ['rename', `"${hex('/data/a.db')}", "${hex('/data/c.db')}"`, 0],
      open('/data', 'O_RDONLY', 7),
      ['fsync', at(7, '/data'), 0],
      open('/data/c.db', 'O_RDWR', 8),
      ['unlink', `"${hex('/data/c.db')}"`, 0],
      ['fdatasync', `${at(8, '/data/c.db')}(deleted)`, 0],
    ]);
    expect(steps).toMatchObject([
      { kind: 'rename', path: 'a.db', to: 'c.db' },
      { kind: 'syncFolder', path: '' },
      { kind: 'remove', path: 'c.db' },
      { kind: 'sync', file: 0 },
    ]);
  });

  it('notes what goes to which client, and nothing outside the folder', () => {
    const { steps, sends } = record([
      open('/database/x', 'O_RDWR|O_CREAT, 0644', 5),
      ['write', `${at(5, '/database/x')}, "${hex('x')}", 1`, 1],
      ['write', `6<TCP:[127.0.0.1:8443->127.0.0.1:36574]>, "${hex('x')}", 1`, 1],
      ['writev', '7<TCPv6:[[::1]:8443->[::1]:36575]>, [], 0', 0],
      ['write', `8<${hex('anon_inode:[eventfd]')}>, "${hex('x')}", 1`, 1],
    ]);
    expect(steps).toEqual([]);
    expect(sends.map(({ port }) => port)).toEqual([36_574, 36_575]);
  });

  it('refuses what it could not replay', () => {
    const copy = ['copy_file_range', `${at(5, '/tmp/x')}, NULL, ${at(6, '/data/y')}, NULL, 2, 0`, 2] as const;
    const map = ['mmap', `NULL, 4096, PROT_READ|PROT_WRITE, MAP_SHARED, ${at(5, '/data/a.db')}, 0`, 1] as const;
    expect(() => record([copy])).toThrow('copy_file_range');
    expect(() => record([map])).toThrow('mmap');
    expect(() => record([['write', `${at(5, '/data/a.db')}, "${hex('a')}"..., 900`, 900]])).not.toThrow();
    expect(() =>
      record([open('/data/a.db', 'O_RDWR', 5), ['write', `${at(5, '/data/a.db')}, "${hex('a')}"..., 900`, 900]]),
    ).toThrow('not all bytes');
  });
});
