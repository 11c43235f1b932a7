import { beforeAll, describe, expect, it } from 'vitest';
import type { CeremonyPost } from '../../../core/voting/board.ts';
import type { CeremonyMessage } from '../../../proof/secret/ceremony.ts';
import { saidBody } from '../../../proof/secret/ceremonyPosts.ts';
import { hash256 } from '../../../proof/secret/hashing.ts';
import { nextPost } from '../../../proof/secret/nextPost.ts';
import { base64url } from '../../../proof/sign/base64.ts';
import { makeKeyPair } from '../../../proof/sign/ed25519.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { keyFrom } from './ceremonies.ts';

const names = { meetingId: 'm', ceremonyId: 'c', members: ['p0', 'p1', 'p2'] };
const seedOf = (personId: string) => hash256('a seed', personId);

/** All that three honest devices post. */
function honestPosts(): readonly CeremonyPost[] {
  const posts: CeremonyPost[] = [];
  for (let hasSpoken = true; hasSpoken; ) {
    hasSpoken = false;
    for (const personId of names.members) {
      const next = nextPost(names, personId, seedOf(personId), posts);
      if (next.kind !== 'post') continue;
      posts.push({ personId, round: next.round, body: next.body });
      hasSpoken = true;
    }
  }
  return posts;
}

const keyOf = (posts: readonly CeremonyPost[]) =>
  keyFrom(
    names.meetingId,
    names.ceremonyId,
    names.members,
    posts.map((post) => ({ type: 'ceremonyPosted', meetingId: 'm', ceremonyId: 'c', ...post })),
  );

describe('a key of the counting board', () => {
  let posts: readonly CeremonyPost[] = [];
  beforeAll(async () => {
    await ready();
    posts = honestPosts();
  });

  /** What the first member says in a round changed, and signed with the member's own key. */
  const lied = (round: CeremonyPost['round'], change: (message: CeremonyMessage) => CeremonyMessage) => {
    const pair = makeKeyPair(hash256('nghisu/trustee-key/v1', seedOf('p0'), 'm', 'c', 1));
    return posts.map((post) => {
      if (post.round !== round || post.personId !== 'p0') return post;
      const { message }: { message: CeremonyMessage } = JSON.parse(post.body);
      return { ...post, body: saidBody(names, change(message), pair) };
    });
  };

  it('is the one that every device found', () => {
    const key = keyOf(posts);
    expect(posts.filter(({ round }) => round === 'done').map(({ body }) => JSON.parse(body))).toEqual([key, key, key]);
  });

  it.each<readonly [string, string, () => readonly CeremonyPost[]]>([
    [
      'of a member who reveals something else than was committed to',
      'makes a key, and trustee 1: broken commitment',
      () => lied('commit', (m) => (m.kind === 'commit' ? { ...m, hash: base64url.encode(seedOf('p0')) } : m)),
    ],
    [
      'of a member who does not know the secret',
      'makes a key, and trustee 1: no possession',
      () => lied('reveal', (m) => (m.kind === 'reveal' ? { ...m, points: m.points.toReversed() } : m)),
    ],
    [
      'of a member who deals to fewer than there are',
      'makes a key, and trustee 1: bad message',
      () => lied('shares', (m) => (m.kind === 'deal' ? { ...m, shares: m.shares.slice(1) } : m)),
    ],
    [
      'before everybody has dealt',
      'before all have dealt',
      () => posts.filter(({ round, personId }) => round !== 'shares' || personId !== 'p2'),
    ],
    [
      'before everybody has revealed',
      'makes a key, and trustee 1: early',
      () => posts.filter(({ round, personId }) => round !== 'reveal' || personId !== 'p2'),
    ],
  ])('is none %s', (_what, says, forged) => {
    expect(() => keyOf(forged())).toThrow(says);
  });
});
