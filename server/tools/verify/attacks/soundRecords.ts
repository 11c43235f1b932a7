import { ready } from '../../../../proof/sign/sodium.ts';
import { Prng } from '../../../simulation/Prng.ts';
import { OPEN_KINDS, SECRET_KINDS, soundMeeting } from './soundMeeting.ts';
import { recordOf } from './storyRecord.ts';

/** One record in this many has a secret poll: their proofs take time. */
const SECRET_EVERY = 8;

/** Records of so many random sound meetings, each with one to four polls; the same for the same seed. */
export async function soundRecords(seed: number, count: number): Promise<readonly string[]> {
  await ready();
  const records: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const random = new Prng(seed * 10_007 + i);
    const kinds = Array.from({ length: 1 + random.below(4) }, () => random.pick(OPEN_KINDS));
    if (i % SECRET_EVERY === 0) kinds.push(random.pick(SECRET_KINDS));
    records.push(await recordOf(soundMeeting(random.below(1_000_000), kinds).bodies));
  }
  return records;
}
