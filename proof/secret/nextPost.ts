import { canonicalJson } from '../../core/base/canonicalJson.ts';
import type { CeremonyPost, CeremonyRound } from '../../core/voting/board.ts';
import type { ElectionKey as PollKey } from '../../core/voting/electionKey.ts';
import { base64url } from '../sign/base64.ts';
import { type KeyPair, makeKeyPair } from '../sign/ed25519.ts';
import type { Ceremony, CeremonyMessage } from './ceremony.ts';
import { type CeremonyNames, keyBody, ROUND_OF, readPosts, saidBody } from './ceremonyPosts.ts';
import { CeremonyStopped, readCeremony } from './ceremonyRecord.ts';
import type { ElectionKey, TrusteeShare } from './electionKey.ts';
import { pollKeyOf } from './electionKeys.ts';
import { fingerprintWords } from './fingerprint.ts';
import { hash256 } from './hashing.ts';
import { nextStep } from './nextStep.ts';

/** What the device of a member of the counting board does next. */
export type NextPost =
  | { readonly kind: 'post'; readonly round: CeremonyRound; readonly body: string }
  /** The members on whom the ceremony waits. */
  | { readonly kind: 'wait'; readonly for: readonly string[] }
  /** This device has said all that it has to say, and holds its share. */
  | { readonly kind: 'done'; readonly share: TrusteeShare; readonly key: PollKey };

/** The key that signs this member's posts: from the seed, so that the envelope restores it too. */
function signingKey({ meetingId, ceremonyId }: CeremonyNames, index: number, seed: Uint8Array): KeyPair {
  return makeKeyPair(hash256('nghisu/trustee-key/v1', seed, meetingId, ceremonyId, index));
}

/**
 * The whole part of a member's device in a ceremony, from its seed and what has been posted so far. Pure: the same call
 * after a reload, or at another terminal with the seed from the envelope, goes on where it stopped. Throws CeremonyStopped,
 * naming who is at fault: with our own index and `wrong seed` when our posts were made from another seed.
 */
export function nextPost(
  names: CeremonyNames,
  personId: string,
  seed: Uint8Array,
  posts: readonly CeremonyPost[],
): NextPost {
  const { members } = names;
  const index = members.indexOf(personId) + 1;
  if (index === 0) throw new RangeError('not a member of this board');
  const pair = signingKey(names, index, seed);
  const publicKey = base64url.encode(pair.publicKey);
  const { keys, ceremony, messages } = readPosts(names, posts);
  const own = keys[index - 1] ?? null;
  if (own === null) return { kind: 'post', round: 'keys', body: keyBody(publicKey) };
  if (own !== publicKey) throw new CeremonyStopped(index, 'wrong seed');
  if (ceremony === null) return { kind: 'wait', for: members.filter((_, i) => keys[i] == null) };

  const step = nextStep(ceremony, index, seed, messages);
  switch (step.kind) {
    case 'say':
      return { kind: 'post', round: ROUND_OF[step.message.kind], body: saidBody(names, step.message, pair) };
    case 'wait':
      return { kind: 'wait', for: step.for.flatMap((at) => members[at - 1] ?? []) };
    case 'done': {
      const key = madeKey(ceremony, messages, step.election, members);
      const hasSaid = posts.some((post) => post.round === 'done' && post.personId === personId);
      return hasSaid
        ? { kind: 'done', share: step.share, key }
        : { kind: 'post', round: 'done', body: canonicalJson(key) };
    }
  }
}

/** The key as every device posts it at the end: the same text from all, or the ceremony is broken off. */
function madeKey(
  ceremony: Ceremony,
  messages: readonly CeremonyMessage[],
  election: ElectionKey,
  persons: readonly (string | null)[],
): PollKey {
  const words = fingerprintWords(ceremony, readCeremony(ceremony, messages));
  if (words === null) throw new Error('a finished ceremony has words');
  return pollKeyOf(election, persons, words);
}

/** The name of the only trustee where the server opens by itself. */
const SERVER = 'server';

/** The key that a seed gives alone: the weaker mode, in which whoever administers the server could open ballots. */
export function serverKeyOf(
  meetingId: string,
  seed: Uint8Array,
): { readonly share: TrusteeShare; readonly key: PollKey } {
  const names = { meetingId, ceremonyId: SERVER, members: [SERVER] };
  const posts: CeremonyPost[] = [];
  for (;;) {
    const next = nextPost(names, SERVER, seed, posts);
    if (next.kind === 'wait') throw new Error('a ceremony of one waits for nobody');
    if (next.kind === 'post') posts.push({ personId: SERVER, round: next.round, body: next.body });
    else
      return { ...next, key: { ...next.key, trustees: next.key.trustees.map((one) => ({ ...one, personId: null })) } };
  }
}
