import { readCanonical } from './canonical.ts';
import { RecountFault } from './RecountFault.ts';
import { BodyRecord } from './records.ts';

/** What an entry's text says at its place. Throws RecountFault. */
export function readBody(index: number, at: number, text: string): BodyRecord {
  const value = readCanonical(text);
  if (value === undefined) throw new RecountFault(index, 'its body is not canonical JSON.');
  const read = BodyRecord.safeParse(value);
  if (!read.success) throw new RecountFault(index, 'its body does not have the form of an entry.');
  if (read.data.i !== index) throw new RecountFault(index, `its body says that it is entry ${read.data.i}.`);
  if (read.data.at !== at) throw new RecountFault(index, 'its body states another time than the chain.');
  return read.data;
}
