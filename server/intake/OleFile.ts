import type { ByteSource } from './ByteSource.ts';
import { IntakeFault } from './IntakeFault.ts';
import { INTAKE_LIMITS } from './limits.ts';

const HEADER_BYTES = 512;
const ENTRY_BYTES = 128;
const STREAM = 2;
const ROOT = 5;
const MINI_SECTOR = 64;
/** Sector numbers from here on are marks: end of a chain, free, or of the table itself. */
const FIRST_MARK = 0xfffffffa;
const FATS_IN_HEADER = 109;

interface Entry {
  readonly name: string;
  readonly kind: number;
  readonly start: number;
  readonly size: number;
}

/** The streams of a compound file ([MS-CFB]), as Office wrote them before 2007. Every chain is bounded. */
export class OleFile {
  readonly #source: ByteSource;
  readonly #sectorBytes: number;
  readonly #fat: readonly number[];
  readonly #miniFat: readonly number[];
  readonly #miniCutoff: number;
  readonly #entries: readonly Entry[];

  private constructor(
    source: ByteSource,
    parts: { sectorBytes: number; fat: number[]; miniFat: number[]; miniCutoff: number; entries: Entry[] },
  ) {
    this.#source = source;
    this.#sectorBytes = parts.sectorBytes;
    this.#fat = parts.fat;
    this.#miniFat = parts.miniFat;
    this.#miniCutoff = parts.miniCutoff;
    this.#entries = parts.entries;
  }

  /** Throws IntakeFault `damaged` when the tables cannot be followed. */
  static async open(source: ByteSource): Promise<OleFile> {
    const header = await source.read(0, HEADER_BYTES);
    const shift = header.length < HEADER_BYTES ? 0 : header.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw damaged('no header');
    const sectorBytes = 2 ** shift;
    const read = (sector: number) => readSector(source, sectorBytes, sector);

    const fatSectors: number[] = [];
    for (let n = 0; n < FATS_IN_HEADER; n += 1) fatSectors.push(header.readUInt32LE(76 + 4 * n));
    let next = header.readUInt32LE(68);
    for (let n = 0; next < FIRST_MARK; n += 1) {
      if (n > INTAKE_LIMITS.oleSectors / 128) throw damaged('the table of tables does not end');
      const numbers = numbersOf(await read(next));
      next = numbers.pop() ?? FIRST_MARK;
      fatSectors.push(...numbers);
    }
    const fat: number[] = [];
    for (const sector of fatSectors.filter((one) => one < FIRST_MARK)) {
      // A table that has entries for more sectors than the file has bytes is a lie.
      if (fat.length * sectorBytes > source.size + sectorBytes * sectorBytes) throw damaged('a table without a file');
      for (const number of numbersOf(await read(sector))) fat.push(number);
    }
    const chain = async (first: number, max: number): Promise<Buffer> => {
      const pieces: Buffer[] = [];
      for (const sector of chainOf(fat, first, max)) pieces.push(await read(sector));
      return Buffer.concat(pieces);
    };
    const directory = await chain(header.readUInt32LE(48), (INTAKE_LIMITS.oleEntries * ENTRY_BYTES) / sectorBytes);
    const miniFat = numbersOf(await chain(header.readUInt32LE(60), INTAKE_LIMITS.oleSectors / 128));
    return new OleFile(source, {
      sectorBytes,
      fat,
      miniFat,
      miniCutoff: header.readUInt32LE(56),
      entries: entriesOf(directory),
    });
  }

  has(name: string): boolean {
    return this.#entries.some((entry) => entry.kind === STREAM && entry.name === name);
  }

  /** The first `max` bytes of a stream; empty when there is none of this name. */
  async read(name: string, max: number): Promise<Buffer> {
    const entry = this.#entries.find((one) => one.kind === STREAM && one.name === name);
    if (entry === undefined) return Buffer.alloc(0);
    const length = Math.min(max, entry.size);
    if (entry.size >= this.#miniCutoff) return this.#chain(entry.start, length);
    const root = this.#entries.find((one) => one.kind === ROOT);
    if (root === undefined) throw damaged('no root');
    const mini = await this.#chain(root.start, root.size);
    const sectors = chainOf(this.#miniFat, entry.start, Math.ceil(length / MINI_SECTOR));
    const pieces = [...sectors].map((at) => mini.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR));
    return Buffer.concat(pieces).subarray(0, length);
  }

  async #chain(first: number, length: number): Promise<Buffer> {
    const pieces: Buffer[] = [];
    const bounded = Math.min(length, this.#source.size);
    for (const sector of chainOf(this.#fat, first, Math.ceil(bounded / this.#sectorBytes))) {
      pieces.push(await readSector(this.#source, this.#sectorBytes, sector));
    }
    return Buffer.concat(pieces).subarray(0, length);
  }
}

/** At most `max` sectors of a chain: one that goes in circles ends there. */
function* chainOf(table: readonly number[], first: number, max: number): Generator<number> {
  let sector = first;
  for (let n = 0; n < max && sector < FIRST_MARK; n += 1) {
    yield sector;
    sector = table[sector] ?? FIRST_MARK;
  }
}

async function readSector(source: ByteSource, bytes: number, sector: number): Promise<Buffer> {
  const read = await source.read((sector + 1) * bytes, bytes);
  if (read.length === 0) throw damaged('a sector beyond the end');
  return read;
}

function numbersOf(sector: Buffer): number[] {
  const numbers: number[] = [];
  for (let at = 0; at + 4 <= sector.length; at += 4) numbers.push(sector.readUInt32LE(at));
  return numbers;
}

function entriesOf(directory: Buffer): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_BYTES <= directory.length; at += ENTRY_BYTES) {
    const nameBytes = Math.min(64, directory.readUInt16LE(at + 64));
    entries.push({
      name: directory.toString('utf16le', at, at + Math.max(0, nameBytes - 2)),
      kind: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

const damaged = (why: string) => new IntakeFault('damaged', `the compound file is broken: ${why}`);
