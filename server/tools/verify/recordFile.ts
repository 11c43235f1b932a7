import { z } from 'zod';
import { canonicalText } from './canonical.ts';
import { RecordFault } from './RecordFault.ts';

/** Larger files are not read, in bytes. */
export const MAX_RECORD_BYTES = 256 * 1024 * 1024;

const key = z.string();

/** A record as docs/record.md describes it. */
const RecordFile = z.strictObject({
  format: z.literal('nghisu/record/v1'),
  meetingId: z.string().min(1),
  roomId: z.string().min(1),
  log: z.strictObject({ origin: z.string(), publicKey: key }),
  checkpoint: z.string(),
  earlier: z.array(z.string()),
  witnesses: z.array(z.strictObject({ name: z.string(), publicKey: key })),
  size: z.int().min(1),
  leaves: z.string(),
  entries: z.array(z.strictObject({ i: z.int().min(0), at: z.int().min(0), body: z.string() })).min(1),
  withheld: z.literal('the other indices are withheld'),
});
export type RecordFile = z.infer<typeof RecordFile>;

/** Reads the text of a record. Throws RecordFault unless it is the one canonical text of a record. */
export function readRecordFile(text: string): RecordFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new RecordFault('The file is not JSON.');
  }
  if (canonicalText(value) !== text) throw new RecordFault('The file is not the canonical text of its value.');
  const read = RecordFile.safeParse(value);
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new RecordFault(`The file does not have the form of a record${where === '' ? '' : ` (${where})`}.`);
}
