import { ByteSource } from './ByteSource.ts';
import type { Looked } from './fileKinds.ts';
import { IntakeFault } from './IntakeFault.ts';
import { bytesNameLegacyFont } from './legacyFonts.ts';
import { OleFile } from './OleFile.ts';

const READ_BYTES = 1_048_576;
const OVERLAP = 64;
/** The file information block of a Word file: its flags, and the bit that says that it is encrypted ([MS-DOC] 2.5.2). */
const FIB_FLAGS_AT = 10;
const FIB_ENCRYPTED = 0x0100;
/** The record of an Excel file that holds what its password is checked by; it stands among the first ([MS-XLS] 2.4.117). */
const FILE_PASS = 0x2f;
const FIRST_RECORDS = 16;
/** The mark of an encrypted PowerPoint file in its stream `Current User` ([MS-PPT] 2.3.2). */
const ENCRYPTED_TOKEN = 0xf3d1c4df;
const TOKEN_AT = 12;
/** Enough for the beginning of every stream that is looked at. */
const BEGINNING = 8_192;

/** What kind of office file from before 2007 this is. Throws IntakeFault. */
export async function lookIntoOle(path: string): Promise<Looked> {
  const source = await ByteSource.open(path);
  try {
    const file = await OleFile.open(source);
    if (file.has('EncryptedPackage') || file.has('EncryptionInfo')) throw locked();
    const kind = await kindOf(file);
    return { kind, legacyFonts: await namesLegacyFonts(source) };
  } finally {
    await source.close();
  }
}

async function kindOf(file: OleFile): Promise<'doc' | 'xls' | 'ppt'> {
  if (file.has('WordDocument')) {
    const block = await file.read('WordDocument', BEGINNING);
    if (block.length < FIB_FLAGS_AT + 2) throw new IntakeFault('damaged', 'no file information block');
    if ((block.readUInt16LE(FIB_FLAGS_AT) & FIB_ENCRYPTED) !== 0) throw locked();
    return 'doc';
  }
  for (const name of ['Workbook', 'Book']) {
    if (!file.has(name)) continue;
    if (hasFilePass(await file.read(name, BEGINNING))) throw locked();
    return 'xls';
  }
  if (file.has('PowerPoint Document')) {
    const user = await file.read('Current User', BEGINNING);
    const isLocked = user.length >= TOKEN_AT + 4 && user.readUInt32LE(TOKEN_AT) === ENCRYPTED_TOKEN;
    if (isLocked || file.has('EncryptedSummary')) throw locked();
    return 'ppt';
  }
  throw new IntakeFault('wrong-type', 'a compound file that is no office document');
}

function hasFilePass(workbook: Buffer): boolean {
  let at = 0;
  for (let n = 0; n < FIRST_RECORDS && at + 4 <= workbook.length; n += 1) {
    if (workbook.readUInt16LE(at) === FILE_PASS) return true;
    at += 4 + workbook.readUInt16LE(at + 2);
  }
  return false;
}

async function namesLegacyFonts(source: ByteSource): Promise<boolean> {
  for (let at = 0; at < source.size; at += READ_BYTES) {
    if (bytesNameLegacyFont(await source.read(at, READ_BYTES + OVERLAP))) return true;
  }
  return false;
}

const locked = () => new IntakeFault('password-protected', 'the document is encrypted');
