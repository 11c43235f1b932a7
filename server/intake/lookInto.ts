import { ByteSource } from './ByteSource.ts';
import type { Looked } from './fileKinds.ts';
import { IntakeFault } from './IntakeFault.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { lookIntoOle } from './lookIntoOle.ts';
import { lookIntoZip } from './lookIntoZip.ts';
import { pictureSize } from './pictureSize.ts';

/** Readers accept some bytes before the header of a PDF. */
const HEAD_BYTES = 1024;

const startsWith = (head: Buffer, mark: string, at = 0) => head.toString('latin1', at, at + mark.length) === mark;
const isTiff = (head: Buffer) => startsWith(head, 'II*\0') || startsWith(head, 'MM\0*');

/** The kind of a file by its content alone. Throws IntakeFault for what cannot become a paper. */
export async function lookInto(path: string): Promise<Looked> {
  const source = await ByteSource.open(path);
  try {
    const head = await source.read(0, HEAD_BYTES);
    if (startsWith(head, 'PK\x03\x04')) return await lookIntoZip(path);
    if (startsWith(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return await lookIntoOle(path);
    const picture = pictureKind(head);
    if (picture !== null) return await lookIntoPicture(picture, source);
    if (head.includes('%PDF-')) return { kind: 'pdf', legacyFonts: false };
    throw new IntakeFault('wrong-type', 'no kind of file that becomes a paper');
  } catch (error) {
    // A number of the file led out of what was read.
    if (error instanceof RangeError) throw new IntakeFault('damaged', error.message);
    throw error;
  } finally {
    await source.close();
  }
}

type PictureKind = 'png' | 'jpg' | 'webp' | 'tif' | 'bmp';

function pictureKind(head: Buffer): PictureKind | null {
  if (startsWith(head, '\x89PNG\r\n\x1a\n')) return 'png';
  if (startsWith(head, '\xff\xd8\xff')) return 'jpg';
  if (startsWith(head, 'RIFF') && startsWith(head, 'WEBP', 8)) return 'webp';
  if (isTiff(head)) return 'tif';
  // Two letters are few: the header's length has to be one that exists as well.
  const isBitmap =
    head.length > 18 && startsWith(head, 'BM') && [12, 40, 52, 56, 108, 124].includes(head.readUInt32LE(14));
  return isBitmap ? 'bmp' : null;
}

async function lookIntoPicture(kind: PictureKind, source: ByteSource): Promise<Looked> {
  const size = await pictureSize(kind, source);
  if (size === null || size.width === 0 || size.height === 0) {
    throw new IntakeFault('damaged', 'the picture does not say what it measures');
  }
  if (size.width * size.height > INTAKE_LIMITS.pixels) {
    throw new IntakeFault('bomb', `a picture of ${size.width} by ${size.height}`);
  }
  return { kind, legacyFonts: false };
}
