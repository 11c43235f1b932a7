import { wordsOf } from '../../core/enrolment/words.ts';
import { type Ceremony, transcriptHash } from './ceremony.ts';
import { type CeremonyRecord, electionKeyOf } from './ceremonyRecord.ts';
import { readBytes } from './group.ts';
import { hash256 } from './hashing.ts';

const SHOWN = 6;

/**
 * The six words that every device and screen shows of a finished ceremony, to be read aloud: they stand for the election key,
 * everybody's verification key and everything that was revealed. Null while somebody has not revealed.
 */
export function fingerprintWords(ceremony: Ceremony, record: CeremonyRecord): readonly string[] | null {
  const election = electionKeyOf(ceremony, record);
  if (election === null) return null;
  const transcript = transcriptHash(
    ceremony,
    record.reveals.filter((one) => one !== undefined),
  );
  const keys = [election.y, ...election.keys].map(readBytes);
  return wordsOf(hash256('nghisu/words/v1', transcript, election.threshold, ...keys), SHOWN);
}
