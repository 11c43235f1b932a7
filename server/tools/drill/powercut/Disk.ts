import { dirname } from 'node:path';
import type { DataStep, NameStep, Step } from './Step.ts';

/** A step of which the disk may have any part after a power cut. */
export type PendingStep = Extract<Step, DataStep | NameStep>;

/** Which part of a pending step is on the disk: all of it, or of a write only the sectors that `sectors` lists. */
export interface Survivor {
  readonly step: PendingStep;
  readonly sectors: { readonly size: number; readonly kept: readonly number[] } | null;
}

/** What the files of a folder hold, by path; a folder is null. */
export type FolderContent = ReadonlyMap<string, Buffer | null>;

const isName = (step: PendingStep): step is Extract<Step, NameStep> =>
  step.kind !== 'write' && step.kind !== 'truncate';

/** The folders in which a step changes a name. */
function foldersOf(step: Extract<Step, NameStep>): readonly string[] {
  const folder = (path: string) => (dirname(path) === '.' ? '' : dirname(path));
  return step.kind === 'rename' ? [folder(step.path), folder(step.to)] : [folder(step.path)];
}

function written(before: Buffer, offset: number, bytes: Buffer): Buffer {
  const end = offset + bytes.length;
  const after = end <= before.length ? before : Buffer.concat([before, Buffer.alloc(end - before.length)]);
  bytes.copy(after, offset);
  return after;
}

/** Answers the new content; may change `before`. */
function changed(before: Buffer, { step, sectors }: Survivor): Buffer {
  if (step.kind === 'truncate') {
    if (step.size <= before.length) return Buffer.from(before.subarray(0, step.size));
    return Buffer.concat([before, Buffer.alloc(step.size - before.length)]);
  }
  if (step.kind !== 'write') return before;
  if (sectors === null) return written(before, step.offset, step.bytes);
  const { offset, bytes } = step;
  return sectors.kept.reduce((content, sector) => {
    const from = Math.max(sector * sectors.size, offset);
    const to = Math.min((sector + 1) * sectors.size, offset + bytes.length);
    return written(content, from, bytes.subarray(from - offset, to - offset));
  }, before);
}

function rename(names: Map<string, number | null>, step: Extract<Step, NameStep>): void {
  switch (step.kind) {
    case 'create':
      names.set(step.path, step.file);
      return;
    case 'makeFolder':
      names.set(step.path, null);
      return;
    case 'remove':
      names.delete(step.path);
      return;
    case 'rename': {
      const file = names.get(step.path);
      if (file === undefined) return;
      names.delete(step.path);
      names.set(step.to, file);
    }
  }
}

/**
 * A folder on a disk that keeps only what was flushed. The strict reading of POSIX: flushing a file makes its content
 * durable, but not its name; that needs a flush of its folder.
 */
export class Disk {
  readonly #names: Map<string, number | null>;
  readonly #contents: Buffer[];
  #pending: PendingStep[] = [];

  /** `initial` is on the disk for certain; its files are numbered in their order, folders not counted. */
  constructor(initial: FolderContent) {
    this.#contents = [...initial.values()].filter((content) => content !== null).map((content) => Buffer.from(content));
    let file = 0;
    this.#names = new Map([...initial].map(([path, content]) => [path, content === null ? null : file++]));
  }

  /** What a power cut may take, in the order in which it was done. */
  get pending(): readonly PendingStep[] {
    return this.#pending;
  }

  apply(step: Step): void {
    switch (step.kind) {
      case 'sync':
        this.#settle((other) => !isName(other) && other.file === step.file && other.end < step.start);
        break;
      case 'syncFolder':
        this.#settle((other) => isName(other) && foldersOf(other).includes(step.path) && other.end < step.start);
        break;
      default:
        if (step.kind === 'create') this.#contents[step.file] ??= Buffer.alloc(0);
        this.#pending.push(step);
    }
  }

  /** The folder after a power cut in which of all pending steps only `survivors` reached the disk. */
  after(survivors: readonly Survivor[]): FolderContent {
    const names = new Map(this.#names);
    const contents = new Map<number, Buffer>();
    for (const survivor of survivors) {
      const { step } = survivor;
      if (isName(step)) rename(names, step);
      else contents.set(step.file, changed(contents.get(step.file) ?? this.#copyOf(step.file), survivor));
    }
    const folder = new Map<string, Buffer | null>();
    for (const [path, file] of names) {
      folder.set(path, file === null ? null : (contents.get(file) ?? this.#contents[file] ?? Buffer.alloc(0)));
    }
    return folder;
  }

  #copyOf(file: number): Buffer {
    return Buffer.from(this.#contents[file] ?? Buffer.alloc(0));
  }

  #settle(isDurable: (step: PendingStep) => boolean): void {
    for (const step of this.#pending) {
      if (!isDurable(step)) continue;
      if (isName(step)) rename(this.#names, step);
      else this.#contents[step.file] = changed(this.#contents[step.file] ?? Buffer.alloc(0), { step, sectors: null });
    }
    this.#pending = this.#pending.filter((step) => !isDurable(step));
  }
}
