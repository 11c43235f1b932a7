import { beforeAll, describe, expect, it } from 'vitest';
import { CEREMONY_ROUNDS, type CeremonyPost } from '../../core/voting/board.ts';
import { type CeremonyPart, CeremonyRunner, type CeremonyState } from './CeremonyRunner.ts';
import { type CeremonyWork, makeCeremonyWork } from './ceremonyWork.ts';

const MEMBERS = ['an', 'binh', 'chi'];
let work: CeremonyWork;
beforeAll(async () => {
  work = await makeCeremonyWork();
});

interface Happenings {
  /** Whether the server fails at this call. */
  readonly failing: (call: number) => boolean;
  /** What is written down of a post. */
  readonly carry: (post: CeremonyPost) => CeremonyPost;
  /** Whose devices are there. */
  readonly here: readonly string[];
}

/** A server that three devices post to; it fails as often as it is told to. */
function hall({ failing = () => false, carry = (post) => post, here = MEMBERS }: Partial<Happenings> = {}) {
  const posts: CeremonyPost[] = [];
  const states = new Map<string, CeremonyState>();
  const stops: string[] = [];
  const parts = new Map<string, CeremonyPart>();
  let calls = 0;
  const fails = () => {
    calls += 1;
    return failing(calls);
  };
  const mayPost = (round: CeremonyPost['round']) => {
    const before = CEREMONY_ROUNDS[CEREMONY_ROUNDS.indexOf(round) - 1];
    return before === undefined || posts.filter((post) => post.round === before).length === MEMBERS.length;
  };
  const runners = MEMBERS.map((personId) => {
    const part = { meetingId: 'm', ceremonyId: 'c', members: MEMBERS, personId, seed: work.newSeed() };
    parts.set(personId, part);
    return {
      part,
      runner: new CeremonyRunner({
        work: async () => work,
        posts: async () => (fails() ? null : [...posts]),
        async post(_part, { round, body }) {
          if (fails() || !mayPost(round)) return false;
          posts.push(carry({ personId, round, body }));
          changed();
          return true;
        },
        stop: async () => void stops.push(personId),
        told: (_part, state) => void states.set(personId, state),
        pause: () => new Promise((resolve) => setImmediate(resolve)),
      }),
    };
  });
  function changed() {
    for (const { part, runner } of runners) if (here.includes(part.personId)) runner.look(part);
  }
  return { posts, states, stops, parts, changed, runners };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

describe('the ceremony on three members’ terminals', () => {
  it('runs by itself to one key, also where every third call fails', async () => {
    const { states, changed, posts } = hall({ failing: (call) => call % 3 === 0 });
    changed();
    await until(() => [...states.values()].filter(({ kind }) => kind === 'made').length === 3);
    expect(posts).toHaveLength(15);
    const keys = [...states.values()].map((state) => (state.kind === 'made' ? JSON.stringify(state.key) : ''));
    expect(new Set(keys).size).toBe(1);
  });

  it('says on whom it waits, and goes on with another seed when told so', async () => {
    const { states, runners } = hall({ here: ['an'] });
    const [an] = runners;
    an?.runner.look(an.part);
    await until(() => states.has('an'));
    expect(states.get('an')).toEqual({ kind: 'wait', for: ['binh', 'chi'] });
    an?.runner.look({ ...an.part, seed: work.newSeed() });
    await until(() => states.get('an')?.kind === 'wrongSeed');
    an?.runner.look(an.part);
    await until(() => states.get('an')?.kind === 'wait');
  });

  it('stops the ceremony when a message does not hold, naming its sender', async () => {
    const forged = (post: CeremonyPost): CeremonyPost =>
      post.personId === 'chi' && post.round === 'reveal'
        ? { ...post, body: post.body.replace(/"signature":"../, '"signature":"AA') }
        : post;
    const { states, stops, changed } = hall({ carry: forged });
    changed();
    await until(() => states.get('an')?.kind === 'culprit');
    expect(states.get('an')).toEqual({ kind: 'culprit', personId: 'chi' });
    expect(stops).toContain('an');
  });

  it('gives a seed as letters and takes them back', () => {
    const seed = work.newSeed();
    const letters = work.lettersOf(seed);
    expect(letters.split(' ')).toHaveLength(13);
    expect(work.seedOf(letters.toLowerCase().replaceAll(' ', ''))).toBe(seed);
    expect(work.seedOf(letters.slice(1))).toBeNull();
  });
});
