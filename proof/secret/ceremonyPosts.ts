import { z } from 'zod';
import { canonicalJson, parseCanonicalJson } from '../../core/base/canonicalJson.ts';
import { Signature64 } from '../../core/keys/commands.ts';
import type { CeremonyPost, CeremonyRound } from '../../core/voting/board.ts';
import { Key32 } from '../../core/voting/electionKey.ts';
import { base64url } from '../sign/base64.ts';
import { type KeyPair, sign, verify } from '../sign/ed25519.ts';
import { framed } from '../sign/framed.ts';
import { utf8Bytes } from '../sign/utf8.ts';
import { type Ceremony, type CeremonyMessage, ceremonyMessageSchema } from './ceremony.ts';
import { CeremonyStopped } from './ceremonyRecord.ts';

/** Which ceremony, and its members in the board's order: the first one is trustee 1. */
export interface CeremonyNames {
  readonly meetingId: string;
  readonly ceremonyId: string;
  readonly members: readonly string[];
}

/** The rounds in which trustees say something to one another. */
export const ROUND_OF: Readonly<Record<CeremonyMessage['kind'], CeremonyRound>> = {
  commit: 'commit',
  reveal: 'reveal',
  deal: 'shares',
};

const KeyBody = z.strictObject({ key: Key32 });
const SaidBody = z.strictObject({ message: ceremonyMessageSchema, signature: Signature64 });

function signedText({ meetingId, ceremonyId }: CeremonyNames, message: CeremonyMessage): Uint8Array {
  return framed('ceremony', utf8Bytes(canonicalJson({ meeting: meetingId, ceremony: ceremonyId, message })));
}

/** The first post of a member: the key that signs all others. */
export const keyBody = (publicKey: string): string => canonicalJson({ key: publicKey });

/** A message of the ceremony as it is posted. */
export function saidBody(names: CeremonyNames, message: CeremonyMessage, { secretKey }: KeyPair): string {
  return canonicalJson({ message, signature: base64url.encode(sign(secretKey, signedText(names, message))) });
}

/** What the posts say: the ceremony once every member has posted a key, and its messages in the order recorded. */
export interface ReadPosts {
  /** Of the members who have posted one, in the board's order. */
  readonly keys: readonly (string | null)[];
  readonly ceremony: Ceremony | null;
  readonly messages: readonly CeremonyMessage[];
}

/** Reads posts and checks every signature. Throws CeremonyStopped, naming the member whose post cannot be. */
export function readPosts(names: CeremonyNames, posts: readonly CeremonyPost[]): ReadPosts {
  const { meetingId: meeting, ceremonyId: id, members } = names;
  const keys = members.map((personId) => {
    const post = posts.find((one) => one.round === 'keys' && one.personId === personId);
    return post === undefined ? null : read(KeyBody, post, members).key;
  });
  const trustees = members.flatMap((personId, i) => {
    const key = keys[i];
    return key == null ? [] : [{ id: personId, key }];
  });
  const messages = posts.flatMap((post) => {
    if (post.round === 'keys' || post.round === 'done') return [];
    const at = members.indexOf(post.personId);
    const { message, signature } = read(SaidBody, post, members);
    if (message.from !== at + 1 || ROUND_OF[message.kind] !== post.round)
      throw new CeremonyStopped(at + 1, 'bad message');
    const key = base64url.decode(keys[at] ?? '');
    const bytes = base64url.decode(signature);
    const holds = key !== null && bytes !== null && verify(key, signedText(names, message), bytes);
    if (!holds) throw new CeremonyStopped(at + 1, 'bad signature');
    return [message];
  });
  return { keys, ceremony: trustees.length === members.length ? { meeting, id, trustees } : null, messages };
}

function read<T>(schema: z.ZodType<T>, { personId, body }: CeremonyPost, members: readonly string[]): T {
  try {
    return schema.parse(parseCanonicalJson(body));
  } catch {
    throw new CeremonyStopped(members.indexOf(personId) + 1, 'bad message');
  }
}
