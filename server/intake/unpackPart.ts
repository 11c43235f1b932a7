import { Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import type { ByteSource } from './ByteSource.ts';
import { IntakeFault } from './IntakeFault.ts';
import type { ZipEntry } from './zipDirectory.ts';

const LOCAL = 0x04034b50;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
const READ_BYTES = 262_144;

/** What really comes out of a part, piece by piece; throws IntakeFault `damaged`, or `bomb` past what it claims. */
export async function* unpackPart(source: ByteSource, entry: ZipEntry): AsyncGenerator<Buffer, void> {
  const header = await source.read(entry.at, LOCAL_BYTES);
  if (header.length < LOCAL_BYTES || header.readUInt32LE(0) !== LOCAL) throw damaged(entry, 'no header');
  const from = entry.at + LOCAL_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (from + entry.packed > source.size) throw damaged(entry, 'cut off');
  const packed = pieces(source, from, entry.packed);
  let out = 0;
  try {
    for await (const piece of entry.method === STORED ? packed : inflated(entry, packed)) {
      out += piece.length;
      if (out > entry.unpacked) throw new IntakeFault('bomb', `${entry.name} unpacks to more than it claims`);
      yield piece;
    }
  } catch (error) {
    if (error instanceof IntakeFault) throw error;
    throw damaged(entry, String(error));
  }
  if (out !== entry.unpacked) throw damaged(entry, 'less comes out than it claims');
}

function inflated(entry: ZipEntry, packed: AsyncGenerator<Buffer>): AsyncIterable<Buffer> {
  if (entry.method !== DEFLATED) throw damaged(entry, `method ${entry.method}`);
  const inflate = createInflateRaw({ chunkSize: READ_BYTES });
  const stream = Readable.from(packed, { objectMode: false });
  stream.once('error', (error) => inflate.destroy(error));
  return stream.pipe(inflate);
}

async function* pieces(source: ByteSource, from: number, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; at += READ_BYTES) {
    yield await source.read(from + at, Math.min(READ_BYTES, length - at));
  }
}

const damaged = ({ name }: ZipEntry, why: string) => new IntakeFault('damaged', `${name}: ${why}`);
