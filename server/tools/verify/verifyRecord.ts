import { leafHash } from '../../../proof/log/hashes.ts';
import { sameBytes } from '../../../proof/sign/bytes.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { checkDisclosure } from './checkDisclosure.ts';
import { checkLog } from './checkLog.ts';
import type { PollRecord } from './PollRecord.ts';
import { RecordFault } from './RecordFault.ts';
import { Recounter } from './Recounter.ts';
import { readBody } from './readBody.ts';
import { type RecordFile, readRecordFile } from './recordFile.ts';
import type { BodyRecord } from './records.ts';

/** What a sound record says. */
export interface VerifiedRecord {
  readonly meetingId: string;
  readonly log: RecordFile['log'];
  /** Entries of the journal, and how many of them the record discloses. */
  readonly size: number;
  readonly entries: number;
  /** Terminals that cosigned the checkpoint. */
  readonly witnesses: number;
  readonly ballots: number;
  /** The polls that were opened. */
  readonly polls: readonly PollRecord[];
}

const bytesOf = (text: string) => Buffer.from(text, 'utf8');

/** Checks the text of a record and counts its votes again. Throws RecordFault or RecountFault for the first that does not hold. */
export async function verifyRecord(text: string): Promise<VerifiedRecord> {
  await ready();
  const record = readRecordFile(text);
  const { tree, witnesses } = checkLog(record);
  let before = -1;
  const bodies = record.entries.map(({ i, at, body }): BodyRecord => {
    if (i <= before || i >= record.size) throw new RecordFault('it stands out of its order.', i);
    before = i;
    if (!sameBytes(leafHash(bytesOf(body)), tree.leaf(i))) throw new RecordFault('it is not the one in the log.', i);
    return readBody(i, at, body);
  });
  checkDisclosure(record, bodies);
  const recounter = new Recounter(record.meetingId);
  for (const body of bodies) recounter.follow(body);
  if (recounter.meeting(record.meetingId)?.roomId !== record.roomId) {
    throw new RecordFault('The record does not tell how its meeting was created in its room.');
  }
  const { meetingId, log, size } = record;
  return {
    meetingId,
    log,
    size,
    entries: bodies.length,
    witnesses,
    ballots: recounter.ballots,
    polls: recounter.polls,
  };
}
