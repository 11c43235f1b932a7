import type { ByteSource } from './ByteSource.ts';
import { IntakeFault } from './IntakeFault.ts';
import { INTAKE_LIMITS } from './limits.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const COMMENT_MAX = 0xffff;

/** A part of a zip file as its directory has it. */
export interface ZipEntry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packed: number;
  /** What the file claims that comes out. */
  readonly unpacked: number;
  /** Where its local header stands. */
  readonly at: number;
}

/** The parts of a zip file; throws IntakeFault `damaged`, or `bomb` where there are too many. */
export async function zipDirectory(source: ByteSource): Promise<readonly ZipEntry[]> {
  const tail = await source.read(Math.max(0, source.size - END_BYTES - COMMENT_MAX), END_BYTES + COMMENT_MAX);
  const end = endIn(tail);
  const count = tail.readUInt16LE(end + 10);
  const length = tail.readUInt32LE(end + 12);
  const from = tail.readUInt32LE(end + 16);
  if (count > INTAKE_LIMITS.zipEntries) throw new IntakeFault('bomb', `${count} parts`);
  if (length > INTAKE_LIMITS.zipDirectoryBytes) throw new IntakeFault('bomb', `a directory of ${length} bytes`);
  const directory = await source.read(from, length);
  const entries: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n += 1) {
    if (at + CENTRAL_BYTES > directory.length || directory.readUInt32LE(at) !== CENTRAL) {
      throw new IntakeFault('damaged', 'the directory of the zip file is broken');
    }
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength),
      isEncrypted: (directory.readUInt16LE(at + 8) & 1) !== 0,
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += CENTRAL_BYTES + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

function endIn(tail: Buffer): number {
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) if (tail.readUInt32LE(at) === END) return at;
  throw new IntakeFault('damaged', 'the zip file has no end');
}
