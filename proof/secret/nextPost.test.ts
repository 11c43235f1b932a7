import { beforeAll, describe, expect, it } from 'vitest';
import type { CeremonyPost } from '../../core/voting/board.ts';
import { ElectionKey } from '../../core/voting/electionKey.ts';
import { ready } from '../sign/sodium.ts';
import { CeremonyStopped } from './ceremonyRecord.ts';
import { electionOf, pollKeyOf } from './electionKeys.ts';
import { nextPost, serverKeyOf } from './nextPost.ts';
import { readSeedLetters, seedLetters } from './seedLetters.ts';
import { testSeed } from './testing/runCeremony.ts';

const NAMES = { meetingId: 'm1', ceremonyId: 'c1', members: ['an', 'binh', 'chi'] };
const seedOf = (personId: string) => testSeed(NAMES.members.indexOf(personId) + 1);

beforeAll(() => ready());

/** Lets every device post whenever it can; `carry` may change what is written down. */
function run(carry: (post: CeremonyPost) => CeremonyPost = (post) => post): readonly CeremonyPost[] {
  const posts: CeremonyPost[] = [];
  for (let idle = 0; idle < NAMES.members.length; ) {
    const personId = NAMES.members[posts.length % 3 === 0 ? idle : (idle + 1) % 3] ?? 'an';
    const next = nextPost(NAMES, personId, seedOf(personId), posts);
    idle = next.kind === 'post' ? 0 : idle + 1;
    if (next.kind === 'post') posts.push(carry({ personId, round: next.round, body: next.body }));
  }
  return posts;
}

function stoppedBy(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof CeremonyStopped) return `${NAMES.members[error.culprit - 1]}: ${error.fault}`;
    throw error;
  }
  return 'not stopped';
}

describe('the counting board’s devices', () => {
  it('make one key that all of them post, in five rounds', () => {
    const posts = run();
    const done = posts.filter(({ round }) => round === 'done').map(({ body }) => body);
    expect(posts).toHaveLength(15);
    expect(new Set(done).size).toBe(1);
    const key = ElectionKey.parse(JSON.parse(done[0] ?? ''));
    expect(key.trustees.map(({ personId }) => personId)).toEqual(NAMES.members);
    expect(key).toMatchObject({ threshold: 2, words: expect.objectContaining({ length: 6 }) });
    expect(pollKeyOf(electionOf(key), NAMES.members, key.words)).toEqual(key);
  });

  it('restores a share from the letters of the envelope at another terminal', () => {
    const posts = run();
    const typed = readSeedLetters(seedLetters(seedOf('binh')).toLowerCase());
    const own = nextPost(NAMES, 'binh', seedOf('binh'), posts);
    expect(own.kind).toBe('done');
    expect(nextPost(NAMES, 'binh', typed ?? new Uint8Array(32), posts)).toEqual(own);
    expect(stoppedBy(() => nextPost(NAMES, 'binh', seedOf('chi'), posts))).toBe('binh: wrong seed');
  });

  it('stop when a post is not signed by its member, naming them', () => {
    const forged = (post: CeremonyPost): CeremonyPost =>
      post.personId === 'chi' && post.round === 'commit'
        ? { ...post, body: post.body.replace(/"signature":"../, '"signature":"AA') }
        : post;
    expect(stoppedBy(() => run(forged))).toBe('chi: bad signature');
    const copied = run().map((post) =>
      post.personId === 'chi' && post.round === 'reveal'
        ? { ...post, body: run().find((one) => one.personId === 'an' && one.round === 'reveal')?.body ?? '' }
        : post,
    );
    expect(stoppedBy(() => nextPost(NAMES, 'binh', seedOf('binh'), copied))).toBe('chi: bad message');
    const unreadable = run().map((post) =>
      post.round === 'keys' && post.personId === 'an' ? { ...post, body: '{}' } : post,
    );
    expect(stoppedBy(() => nextPost(NAMES, 'chi', seedOf('chi'), unreadable))).toBe('an: bad message');
  });
});

describe('the server’s own key', () => {
  it('follows from its seed and has no person', () => {
    const { key, share } = serverKeyOf('m1', testSeed(9));
    expect(serverKeyOf('m1', testSeed(9))).toEqual({ ...serverKeyOf('m1', testSeed(9)), key, share });
    expect(ElectionKey.parse(key)).toMatchObject({ threshold: 1, trustees: [{ personId: null, verifyKey: key.y }] });
    expect(serverKeyOf('m2', testSeed(9)).key.y).not.toBe(key.y);
  });
});
