import { join, relative } from 'node:path';
import type { Call } from './Call.ts';
import { descriptorOf, lastNumber, pathsOf, stringsOf } from './callArgs.ts';
import type { DataStep, NameStep, Step, SyncStep } from './Step.ts';

/** Bytes that went to a client, by the client's port. */
export interface Send {
  readonly port: number;
  readonly at: number;
  /** Where it began in the order of the trace: no receipt was out before. */
  readonly start: number;
}

interface OpenFile {
  readonly file: number;
  readonly appends: boolean;
  offset: number;
}

/** What strace has to record: the calls that `follow` understands, and those that it must refuse. */
export const RECORDED_CALLS = [
  ...['open', 'creat', 'openat', 'lseek', 'write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'sendmsg', 'sendto'],
  ...['fsync', 'fdatasync', 'ftruncate', 'truncate', 'fallocate', 'unlink', 'unlinkat', 'rmdir', 'rename', 'renameat'],
  ...['renameat2', 'link', 'linkat', 'symlink', 'symlinkat', 'mkdir', 'mkdirat', 'copy_file_range', 'sendfile'],
  ...['splice', 'mmap'],
];

/** Understands from a process's calls what it did to one folder and when it sent something to whom. */
export class FolderRecorder {
  readonly steps: Step[] = [];
  readonly sends: Send[] = [];
  readonly #folder: string;
  readonly #files: Map<string, number>;
  readonly #folders: Set<string>;
  readonly #sizes: number[];
  #open = new Map<number, OpenFile>();

  /** `files` are those in the folder at the start, numbered in their order, with their sizes in bytes. */
  constructor(folder: string, files: ReadonlyMap<string, number>, folders: Iterable<string>) {
    this.#folder = folder;
    this.#files = new Map([...files.keys()].map((path, file) => [path, file]));
    this.#sizes = [...files.values()];
    this.#folders = new Set(folders);
  }

  /** The calls that follow are those of another process: it has no file open yet. */
  newProcess(): void {
    this.#open = new Map();
  }

  /** Takes the next call; throws for one that changes the folder in a way that a trace does not show. */
  follow(call: Call): void {
    if (!(call.result >= 0)) return;
    switch (call.name) {
      case 'open':
      case 'creat':
      case 'openat':
        this.#opened(call);
        break;
      case 'lseek':
        this.#sought(call);
        break;
      case 'write':
      case 'writev':
      case 'pwrite64':
      case 'pwritev':
      case 'sendmsg':
      case 'sendto':
        this.#wrote(call);
        break;
      case 'fsync':
      case 'fdatasync':
        this.#synced(call);
        break;
      case 'ftruncate': {
        const open = this.#openFile(call);
        if (open !== null) this.#truncate(call, open.file, lastNumber(call.args));
        break;
      }
      case 'mkdir':
      case 'mkdirat':
      case 'unlink':
      case 'unlinkat':
      case 'rmdir':
        this.#named(call);
        break;
      case 'rename':
      case 'renameat':
      case 'renameat2':
        this.#renamed(call);
        break;
      case 'mmap':
        if (call.args.includes('MAP_SHARED') && call.args.includes('PROT_WRITE')) this.#refuse(call);
        break;
      default:
        this.#refuse(call);
    }
  }

  #step(call: Call, step: DataStep | NameStep | SyncStep): void {
    this.steps.push({ start: call.start, end: call.end, ...step });
  }

  /** The path within the folder, '' for the folder itself; null outside it. */
  #within(path: string | null): string | null {
    if (path === null) return null;
    const inside = relative(this.#folder, path);
    return inside === '..' || inside.startsWith('../') ? null : inside;
  }

  #openFile({ args }: Call): OpenFile | null {
    const descriptor = descriptorOf(args);
    if (descriptor === null || this.#within(descriptor.path) === null) return null;
    return this.#open.get(descriptor.fd) ?? null;
  }

  #opened(call: Call): void {
    this.#open.delete(call.result);
    const path = this.#within(pathsOf(call.args)[0] ?? null);
    if (path === null || this.#folders.has(path) || path === '') return;
    const creates = call.name === 'creat' || call.args.includes('O_CREAT');
    let file = this.#files.get(path);
    if (file === undefined) {
      if (!creates) throw new Error(`the trace opens ${path}, which it has not seen`);
      file = this.#sizes.push(0) - 1;
      this.#files.set(path, file);
      this.#step(call, { kind: 'create', path, file });
    } else if ((call.name === 'creat' || call.args.includes('O_TRUNC')) && this.#sizes[file] !== 0) {
      this.#truncate(call, file, 0);
    }
    this.#open.set(call.result, { file, appends: call.args.includes('O_APPEND'), offset: 0 });
  }

  #sought(call: Call): void {
    const open = this.#openFile(call);
    if (open !== null) open.offset = call.result;
  }

  #wrote(call: Call): void {
    const descriptor = descriptorOf(call.args);
    if (descriptor === null) return;
    const { peerPort: port } = descriptor;
    if (port !== null) this.sends.push({ port, at: call.at, start: call.start });
    const open = this.#openFile(call);
    if (open === null) return;
    const bytes = Buffer.concat(stringsOf(call.args)).subarray(0, call.result);
    if (bytes.length !== call.result) throw new Error(`the trace has not all bytes of a ${call.name}`);
    const isPlaced = call.name === 'pwrite64' || call.name === 'pwritev';
    const size = this.#sizes[open.file] ?? 0;
    const offset = isPlaced ? lastNumber(call.args) : open.appends ? size : open.offset;
    if (!isPlaced) open.offset = offset + bytes.length;
    this.#sizes[open.file] = Math.max(size, offset + bytes.length);
    this.#step(call, { kind: 'write', file: open.file, offset, bytes });
  }

  #truncate(call: Call, file: number, size: number): void {
    this.#sizes[file] = size;
    this.#step(call, { kind: 'truncate', file, size });
  }

  #synced(call: Call): void {
    const open = this.#openFile(call);
    const path = this.#within(descriptorOf(call.args)?.path ?? null);
    if (open !== null) this.#step(call, { kind: 'sync', file: open.file });
    else if (path !== null) this.#step(call, { kind: 'syncFolder', path });
  }

  #named(call: Call): void {
    const path = this.#within(pathsOf(call.args)[0] ?? null);
    if (path === null) return;
    if (call.name.startsWith('mkdir')) {
      this.#folders.add(path);
      this.#step(call, { kind: 'makeFolder', path });
    } else {
      this.#files.delete(path);
      this.#folders.delete(path);
      this.#step(call, { kind: 'remove', path });
    }
  }

  #renamed(call: Call): void {
    const [path = null, to = null] = pathsOf(call.args).map((absolute) => this.#within(absolute));
    const file = this.#files.get(path ?? '');
    if (path === null || to === null || file === undefined) {
      this.#refuse(call);
      return;
    }
    this.#files.delete(path);
    this.#files.set(to, file);
    this.#step(call, { kind: 'rename', path, to });
  }

  #refuse(call: Call): void {
    const paths = [...pathsOf(call.args), ...this.#describedPaths(call.args)];
    if (paths.every((path) => this.#within(path) === null)) return;
    throw new Error(`the folder was changed by ${call.name}, which this drill cannot replay: ${join(...paths)}`);
  }

  #describedPaths(args: string): readonly string[] {
    return args.split(', ').flatMap((argument) => descriptorOf(argument)?.path ?? []);
  }
}
