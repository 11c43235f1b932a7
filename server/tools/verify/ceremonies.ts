import { z } from 'zod';
import { type Ceremony, type CeremonyMessage, ceremonyMessageSchema } from '../../../proof/secret/ceremony.ts';
import { CeremonyStopped, electionKeyOf, readCeremony } from '../../../proof/secret/ceremonyRecord.ts';
import { fingerprintWords } from '../../../proof/secret/fingerprint.ts';
import { Refused } from '../../../proof/secret/Refused.ts';
import { canonicalText, readCanonical } from './canonical.ts';
import { Impossible, must } from './Impossible.ts';
import type { ElectionKeyRecord, VoteEventOf } from './records.ts';
import { holds, readKey } from './signatures.ts';

type Post = VoteEventOf<'ceremonyPosted'>;

const KeyBody = z.strictObject({ key: z.string() });
const SaidBody = z.strictObject({ message: ceremonyMessageSchema, signature: z.string() });
const KIND = { commit: 'commit', reveal: 'reveal', shares: 'deal' } as const;

/** The key that the posts of a finished ceremony give. Throws Impossible for posts that cannot be. */
export function keyFrom(
  meetingId: string,
  ceremonyId: string,
  members: readonly string[],
  posts: readonly Post[],
): ElectionKeyRecord {
  const keys = members.map((personId) => {
    const body = posts.find((post) => post.round === 'keys' && post.personId === personId)?.body ?? '';
    const key = KeyBody.safeParse(readCanonical(body)).data?.key;
    must(key !== undefined && readKey(key) !== null, `${personId} posts no key in ceremony ${ceremonyId}.`);
    return key;
  });
  const ceremony: Ceremony = {
    meeting: meetingId,
    id: ceremonyId,
    trustees: members.map((id, i) => ({ id, key: keys[i] ?? '' })),
  };
  const messages = posts.flatMap((post) => messageOf(ceremony, post) ?? []);
  const key = keyOf(ceremony, messages);
  for (const { round, personId, body } of posts) {
    must(round !== 'done' || body === canonicalText(key), `${personId} found another key in ceremony ${ceremonyId}.`);
  }
  return key;
}

/** What a post says to the other trustees; null for those that say nothing to them. */
function messageOf({ meeting, id, trustees }: Ceremony, { personId, round, body }: Post): CeremonyMessage | null {
  if (round === 'keys' || round === 'done') return null;
  const whose = `the message "${round}" of ${personId} in ceremony ${id}`;
  const said = SaidBody.safeParse(readCanonical(body)).data;
  const at = trustees.findIndex((one) => one.id === personId);
  must(said !== undefined && said.message.kind === KIND[round], `${whose} is not the canonical text of one.`);
  must(said.message.from === at + 1, `${whose} is said in the name of another.`);
  const key = readKey(trustees[at]?.key ?? '');
  const text = canonicalText({ meeting, ceremony: id, message: said.message }) ?? '';
  must(key !== null && holds(key, 'ceremony', text, said.signature), `the signature of ${whose} does not hold.`);
  return said.message;
}

function keyOf(ceremony: Ceremony, messages: readonly CeremonyMessage[]): ElectionKeyRecord {
  try {
    const record = readCeremony(ceremony, messages);
    must(!record.deals.includes(undefined), `ceremony ${ceremony.id} makes a key before all have dealt.`);
    const election = electionKeyOf(ceremony, record);
    const words = fingerprintWords(ceremony, record);
    must(election !== null && words !== null, `ceremony ${ceremony.id} makes a key before all have revealed.`);
    const { y, threshold, keys } = election;
    const trustees = ceremony.trustees.map(({ id: personId }, i) => ({ personId, verifyKey: keys[i] ?? '' }));
    return { y, threshold, trustees, words: [...words] };
  } catch (error) {
    if (error instanceof CeremonyStopped) {
      throw new Impossible(`ceremony ${ceremony.id} makes a key, and ${error.message}.`);
    }
    if (error instanceof Refused) throw new Impossible(`ceremony ${ceremony.id} makes a key that is none.`);
    throw error;
  }
}
