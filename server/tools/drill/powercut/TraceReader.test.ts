import { describe, expect, it } from 'vitest';
import { TraceReader } from './TraceReader.ts';

function read(...lines: string[]) {
  const reader = new TraceReader();
  return lines.flatMap((line) => reader.read(line) ?? []);
}

describe('TraceReader', () => {
  it('reads a whole call', () => {
    expect(read('7 1764000000.250000 fsync(9</d>)                = 0')).toEqual([
      { name: 'fsync', args: '9</d>', result: 0, at: 1_764_000_000_250, start: 1, end: 1 },
    ]);
  });

  it('puts calls together that other threads interrupted, in the order of their ends', () => {
    const calls = read(
      '7 1.000000 fdatasync(9<\\x2f> <unfinished ...>',
      '8 1.100000 write(3<\\x2f>, "\\x61", 1 <unfinished ...>',
      '7 1.200000 <... fdatasync resumed>)       = 0',
      '8 1.300000 <... write resumed>)           = 1',
    );
    expect(calls).toMatchObject([
      { name: 'fdatasync', args: '9<\\x2f>', result: 0, at: 1000, start: 1, end: 3 },
      { name: 'write', args: '3<\\x2f>, "\\x61", 1', result: 1, at: 1100, start: 2, end: 4 },
    ]);
  });

  it('knows failed calls, calls that never returned, and lines that are no calls', () => {
    const calls = read(
      '7 1.000000 openat(AT_FDCWD<\\x2f>, "\\x61", O_RDONLY) = -1 ENOENT (No such file or directory)',
      '7 1.000000 fsync(9<\\x2f>) = ?',
      '7 1.000000 --- SIGTERM {si_signo=SIGTERM} ---',
      '7 1.000000 +++ exited with 0 +++',
    );
    expect(calls.map(({ result }) => result)).toEqual([-1, Number.NaN]);
  });

  it('reads the descriptor that a call answers', () => {
    expect(read('7 1.000000 openat(AT_FDCWD<\\x2f>, "\\x61", O_RDWR|O_CREAT, 0644) = 21<\\x2f\\x61>')).toMatchObject([
      { name: 'openat', result: 21 },
    ]);
  });
});
