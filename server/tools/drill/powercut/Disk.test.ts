import { describe, expect, it } from 'vitest';
import { Disk, type PendingStep } from './Disk.ts';
import { drawSurvivors, survivorsKey } from './drawSurvivors.ts';
import type { DataStep, NameStep, SyncStep } from './Step.ts';

let clock = 0;
const step = <T extends DataStep | NameStep | SyncStep>(what: T) => {
  clock += 1;
  return { start: clock, end: clock, ...what };
};
const write = (file: number, offset: number, text: string) =>
  step({ kind: 'write', file, offset, bytes: Buffer.from(text) });
const all = (steps: readonly PendingStep[]) => steps.map((pending) => ({ step: pending, sectors: null }));
const textOf = (content: ReadonlyMap<string, Buffer | null>) =>
  Object.fromEntries([...content].map(([path, bytes]) => [path, bytes?.toString('latin1') ?? null]));

const diskOf = (files: Record<string, string | null>) =>
  new Disk(new Map(Object.entries(files).map(([path, text]) => [path, text === null ? null : Buffer.from(text)])));

describe('Disk', () => {
  it('keeps what was flushed, and nothing else for certain', () => {
    const disk = diskOf({ a: 'abc' });
    disk.apply(write(0, 1, 'X'));
    disk.apply(step({ kind: 'sync', file: 0 }));
    disk.apply(write(0, 5, 'Y'));
    expect(textOf(disk.after([]))).toEqual({ a: 'aXc' });
    expect(textOf(disk.after(all(disk.pending)))).toEqual({ a: 'aXc\0\0Y' });
    expect(textOf(disk.after([]))).toEqual({ a: 'aXc' });
  });

  it('does not flush what was written while it was flushing', () => {
    const disk = diskOf({ a: '' });
    const late = { ...write(0, 0, 'late'), end: clock + 2 };
    disk.apply(late);
    disk.apply(step({ kind: 'sync', file: 0 }));
    expect(disk.pending).toEqual([late]);
  });

  it('flushes a name with its folder only', () => {
    const disk = diskOf({ trust: null });
    disk.apply(step({ kind: 'create', path: 'trust/a', file: 0 }));
    disk.apply(write(0, 0, 'x'));
    disk.apply(step({ kind: 'sync', file: 0 }));
    disk.apply(step({ kind: 'syncFolder', path: '' }));
    expect(textOf(disk.after([]))).toEqual({ trust: null });
    disk.apply(step({ kind: 'syncFolder', path: 'trust' }));
    expect(textOf(disk.after([]))).toEqual({ trust: null, 'trust/a': 'x' });
  });

  it('renames and removes as far as the disk has got', () => {
    const disk = diskOf({ a: 'old', b: 'new' });
    disk.apply(step({ kind: 'rename', path: 'b', to: 'a' }));
    disk.apply(step({ kind: 'remove', path: 'a' }));
    expect(textOf(disk.after([]))).toEqual({ a: 'old', b: 'new' });
    expect(textOf(disk.after(all(disk.pending.slice(0, 1))))).toEqual({ a: 'new' });
    expect(textOf(disk.after(all(disk.pending)))).toEqual({});
  });

  it('tears a write at the sectors of the disk', () => {
    const disk = diskOf({ a: '.'.repeat(1300) });
    const torn = write(0, 500, 'x'.repeat(700));
    disk.apply(torn);
    const content = disk.after([{ step: torn, sectors: { size: 512, kept: [1] } }]).get('a');
    expect(content?.toString()).toBe('.'.repeat(512) + 'x'.repeat(512) + '.'.repeat(276));
  });
});

describe('drawSurvivors', () => {
  it('draws nothing, everything, and then the same by the same lot', () => {
    const pending = [write(0, 0, 'a'.repeat(2000)), write(0, 4000, 'b')];
    expect(drawSurvivors(pending, 0, () => 0)).toEqual([]);
    expect(drawSurvivors(pending, 1, () => 0)).toEqual(all(pending));
    const draw = (lot: number) => survivorsKey(drawSurvivors(pending, 2, () => lot));
    expect(draw(0.45)).toBe(draw(0.45));
    expect(draw(0.45)).not.toBe(draw(0.1));
  });
});
