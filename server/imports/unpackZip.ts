import { crc32, inflateRawSync } from 'node:zlib';
import { ImportRefused } from './ImportRefused.ts';
import { IMPORT_LIMITS } from './limits.ts';

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;
const COMMENT_MAX = 0xffff;
const ENCRYPTED = 0x1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a zip file by name, unpacked under a bound that holds for what really comes out, not for what the file
 * claims. Throws ImportRefused: `damaged`, or `tooBig` for a zip bomb.
 */
export function unpackZip(bytes: Buffer): ReadonlyMap<string, Buffer> {
  try {
    return unpack(bytes);
  } catch (error) {
    if (error instanceof ImportRefused) throw error;
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // A part that does not end within the bytes that are left.
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new ImportRefused('tooBig', 'the parts unpack to too much');
    throw new ImportRefused('damaged', `the zip file cannot be read: ${String(error)}`);
  }
}

function unpack(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > IMPORT_LIMITS.zipEntries) throw new ImportRefused('tooBig', `${count} parts`);
  const parts = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  let left: number = IMPORT_LIMITS.unpackedBytes;
  for (let n = 0; n < count; n += 1) {
    if (bytes.readUInt32LE(at) !== CENTRAL) throw new ImportRefused('damaged', 'no directory entry');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + CENTRAL_BYTES, at + CENTRAL_BYTES + nameLength);
    if (!name.endsWith('/')) {
      const part = readPart(bytes, at, left);
      left -= part.length;
      parts.set(name, part);
    }
    at += CENTRAL_BYTES + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

function endOfDirectory(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_BYTES - COMMENT_MAX);
  for (let at = bytes.length - END_BYTES; at >= lowest; at -= 1) if (bytes.readUInt32LE(at) === END) return at;
  throw new ImportRefused('damaged', 'no end of directory');
}

/** One part, at most `left` bytes of it; `entry` is its place in the directory. */
function readPart(bytes: Buffer, entry: number, left: number): Buffer {
  if ((bytes.readUInt16LE(entry + 8) & ENCRYPTED) !== 0) throw new ImportRefused('damaged', 'a part is encrypted');
  const method = bytes.readUInt16LE(entry + 10);
  const crc = bytes.readUInt32LE(entry + 16);
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (bytes.readUInt32LE(local) !== LOCAL) throw new ImportRefused('damaged', 'no local header');
  const from = local + LOCAL_BYTES + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  if (from + packed > bytes.length) throw new ImportRefused('damaged', 'a part is cut off');
  const content = bytes.subarray(from, from + packed);
  if (method !== STORED && method !== DEFLATED) throw new ImportRefused('damaged', `method ${method}`);
  // zlib takes no bound of 0 bytes.
  const part = method === STORED ? content : inflateRawSync(content, { maxOutputLength: left + 1 });
  if (part.length > left) throw new ImportRefused('tooBig', 'the parts unpack to too much');
  if (crc32(part) !== crc) throw new ImportRefused('damaged', 'a part does not match its check sum');
  return part;
}
