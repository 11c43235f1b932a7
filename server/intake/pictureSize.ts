import type { ByteSource } from './ByteSource.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** JPEG markers that have no length: TEM, the restarts and the beginning. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** A frame's header, but not a table of Huffman codes, arithmetic codes or the reserved one. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const JPEG_SEGMENTS = 2_000;
const TIFF_ENTRIES = 512;
const HEAD_BYTES = 64;

/** What a picture says that it measures, in pixels; null when it does not say. */
export async function pictureSize(
  kind: 'png' | 'jpg' | 'webp' | 'tif' | 'bmp',
  source: ByteSource,
): Promise<Size | null> {
  const head = await source.read(0, HEAD_BYTES);
  switch (kind) {
    case 'png':
      return head.length < 24 ? null : { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
    case 'bmp':
      return head.length < 26
        ? null
        : { width: Math.abs(head.readInt32LE(18)), height: Math.abs(head.readInt32LE(22)) };
    case 'webp':
      return webpSize(head);
    case 'jpg':
      return jpegSize(source);
    case 'tif':
      return tiffSize(head, source);
  }
}

function webpSize(head: Buffer): Size | null {
  if (head.length < 30) return null;
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: 1 + head.readUIntLE(24, 3), height: 1 + head.readUIntLE(27, 3) };
    case 'VP8L': {
      const bits = head.readUInt32LE(21);
      return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
    }
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff };
    default:
      return null;
  }
}

async function jpegSize(source: ByteSource): Promise<Size | null> {
  let at = 2;
  for (let n = 0; n < JPEG_SEGMENTS; n += 1) {
    const segment = await source.read(at, 9);
    if (segment.length < 9 || segment.readUInt8(0) !== 0xff) return null;
    const marker = segment.readUInt8(1);
    if (isFrame(marker)) return { width: segment.readUInt16BE(7), height: segment.readUInt16BE(5) };
    // A marker may be preceded by any number of fill bytes.
    if (marker === 0xff) at += 1;
    else at += isBare(marker) ? 2 : 2 + segment.readUInt16BE(2);
  }
  return null;
}

async function tiffSize(head: Buffer, source: ByteSource): Promise<Size | null> {
  if (head.length < 8) return null;
  const little = head.toString('latin1', 0, 2) === 'II';
  const short = (bytes: Buffer, at: number) => (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at));
  const long = (bytes: Buffer, at: number) => (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at));
  const at = long(head, 4);
  const start = await source.read(at, 2);
  if (start.length < 2) return null;
  const count = Math.min(TIFF_ENTRIES, short(start, 0));
  const table = await source.read(at + 2, count * 12);
  const numberAt = (tag: number): number | null => {
    for (let n = 0; n + 12 <= table.length; n += 12) {
      if (short(table, n) === tag) return short(table, n + 2) === 3 ? short(table, n + 8) : long(table, n + 8);
    }
    return null;
  };
  const [width, height] = [numberAt(256), numberAt(257)];
  return width === null || height === null ? null : { width, height };
}
