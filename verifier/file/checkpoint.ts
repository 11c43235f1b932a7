import { fromBase64, hex, join, utf8 } from '../crypto/bytes.ts';
import { signatureHolds } from '../crypto/ed25519.ts';
import { sha256 } from '../crypto/hash.ts';
import { demand, Fault } from './Fault.ts';

/** A key by the name that signature lines carry. */
export interface NamedKey {
  readonly name: string;
  readonly publicKey: Uint8Array;
}

/** What a checkpoint says of the journal. */
export interface Checkpoint {
  readonly size: number;
  readonly root: Uint8Array;
  /** How many witnesses cosigned it. */
  readonly witnesses: number;
}

const LOG_TYPE = 0x01;
const WITNESS_TYPE = 0x04;
const ID_BYTES = 4;
const TIME_BYTES = 8;
const LINE = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u;
const SIZE = /^(?:0|[1-9][0-9]*)$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
const CONTROL = /[\u0000-\u0009\u000b-\u001f]/;

function noteKeyId({ name, publicKey }: NamedKey, type: number): string {
  return hex(sha256(join(utf8(`${name}\n`), Uint8Array.of(type), publicKey)).subarray(0, ID_BYTES));
}

interface Line {
  readonly name: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

function readLine(line: string): Line {
  const [, name = '', digits = ''] = LINE.exec(line) ?? [];
  const bytes = name === '' ? null : fromBase64(digits);
  if (bytes === null || bytes.length <= ID_BYTES) {
    throw new Fault('Điểm kiểm tra có dòng chữ ký sai dạng', 'A checkpoint has a malformed signature line', 'X-1');
  }
  return { name, id: hex(bytes.subarray(0, ID_BYTES)), bytes: bytes.subarray(ID_BYTES) };
}

function readNote(note: string): { readonly text: string; readonly lines: readonly Line[] } {
  const split = note.lastIndexOf('\n\n');
  const sound = note.isWellFormed() && !CONTROL.test(note) && split > 0 && note.endsWith('\n');
  demand(sound, 'Điểm kiểm tra sai dạng', 'A checkpoint is malformed', 'X-1');
  const lines = note.slice(split + 2, -1).split('\n');
  return { text: note.slice(0, split + 1), lines: lines.map(readLine) };
}

function readText(text: string, origin: string): { readonly size: number; readonly root: Uint8Array } {
  const [first, sizeText = '', rootText = '', end, ...extra] = text.split('\n');
  const root = fromBase64(rootText);
  const size = SIZE.test(sizeText) ? Number(sizeText) : Number.NaN;
  const sound = root?.length === 32 && Number.isSafeInteger(size) && end === '' && extra.length === 0;
  if (!sound || root === null) throw new Fault('Điểm kiểm tra sai dạng', 'A checkpoint is malformed', 'X-1');
  demand(first === origin, 'Điểm kiểm tra của nhật ký khác', 'A checkpoint is of another log', 'X-1');
  return { size, root };
}

function cosignatureHolds(publicKey: Uint8Array, text: string, bytes: Uint8Array): boolean {
  if (bytes.length !== TIME_BYTES + 64) return false;
  const seconds = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0);
  const message = utf8(`cosignature/v1\ntime ${seconds}\n${text}`);
  return signatureHolds(publicKey, message, bytes.subarray(TIME_BYTES));
}

/** Reads a C2SP signed note that the log must have signed and witnesses may have. */
export function openCheckpoint(note: string, log: NamedKey, witnesses: readonly NamedKey[]): Checkpoint {
  const { text, lines } = readNote(note);
  const { size, root } = readText(text, log.name);
  const logId = noteKeyId(log, LOG_TYPE);
  const own = lines.filter(({ name, id }) => name === log.name && id === logId);
  const message = utf8(text);
  const signed = own.length > 0 && own.every(({ bytes }) => signatureHolds(log.publicKey, message, bytes));
  demand(signed, 'Nhật ký không ký điểm kiểm tra này', 'The log did not sign this checkpoint', 'X-1');
  let count = 0;
  for (const witness of witnesses) {
    const id = noteKeyId(witness, WITNESS_TYPE);
    const cosigned = lines.filter((line) => line.name === witness.name && line.id === id);
    const holds = cosigned.every(({ bytes }) => cosignatureHolds(witness.publicKey, text, bytes));
    demand(holds, 'Chữ ký của một máy làm chứng không đúng', 'A witness’s cosignature does not hold', 'X-2');
    if (cosigned.length > 0) count++;
  }
  return { size, root, witnesses: count };
}
