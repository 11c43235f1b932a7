import { canonicalText } from './canonical.ts';
import { keyFrom } from './ceremonies.ts';
import { must } from './Impossible.ts';
import type { ElectionKeyRecord, VoteEventOf } from './records.ts';

type Members = VoteEventOf<'boardSet'>['members'];

const ROUNDS = ['keys', 'commit', 'reveal', 'shares', 'done'] as const;

interface CeremonyRecord {
  readonly id: string;
  readonly posts: VoteEventOf<'ceremonyPosted'>[];
  key: ElectionKeyRecord | null;
  readonly confirmed: Set<string>;
  isStopped: boolean;
}

/** A meeting's counting board, and how it makes its key. */
export class BoardRecord {
  readonly meetingId: string;
  members: readonly string[];
  #ceremony: CeremonyRecord | null = null;
  readonly #used = new Set<string>();

  constructor(meetingId: string, members: Members) {
    this.meetingId = meetingId;
    this.members = members.map(({ personId }) => personId);
  }

  /** What secret ballots of a poll that opens now are encrypted with; null while there is no key that all have confirmed. */
  get key(): ElectionKeyRecord | null {
    const ceremony = this.#ceremony;
    if (ceremony === null || ceremony.isStopped) return null;
    return this.members.every((personId) => ceremony.confirmed.has(personId)) ? ceremony.key : null;
  }

  set({ members }: VoteEventOf<'boardSet'>): void {
    const ids = members.map(({ personId }) => personId);
    must(new Set(ids).size === ids.length, 'the counting board names somebody twice.');
    must(
      ids.length === 0 || members.filter(({ isHead }) => isHead).length === 1,
      'the counting board does not have one head.',
    );
    this.members = ids;
    this.#ceremony = null;
  }

  start({ ceremonyId: id }: VoteEventOf<'ceremonyStarted'>): void {
    must([3, 5, 7].includes(this.members.length), 'a counting board of another size than 3, 5 or 7 makes a key.');
    must(!this.#used.has(id), `ceremony ${id} begins a second time.`);
    this.#used.add(id);
    this.#ceremony = { id, posts: [], key: null, confirmed: new Set(), isStopped: false };
  }

  post(event: VoteEventOf<'ceremonyPosted'>): void {
    const { personId, round } = event;
    const { posts } = this.#of(event);
    must(this.members.includes(personId), `${personId}, who is not on the counting board, speaks in its ceremony.`);
    const said = (who: string, when: string) => posts.some((post) => post.personId === who && post.round === when);
    must(!said(personId, round), `${personId} says "${round}" a second time.`);
    const before = ROUNDS[ROUNDS.indexOf(round) - 1];
    must(
      before === undefined || this.members.every((member) => said(member, before)),
      `${personId} says "${round}" before everybody has said "${before ?? ''}".`,
    );
    posts.push(event);
  }

  makeKey(event: VoteEventOf<'boardKeyMade'>): void {
    const ceremony = this.#of(event);
    must(ceremony.key === null, `ceremony ${ceremony.id} makes a second key.`);
    const done = ceremony.posts.filter(({ round }) => round === 'done');
    must(done.length === this.members.length, 'a key is made before every member has found it.');
    const found = keyFrom(this.meetingId, ceremony.id, this.members, ceremony.posts);
    must(
      canonicalText(event.key) === canonicalText(found),
      `ceremony ${ceremony.id} makes another key than its messages give.`,
    );
    ceremony.key = event.key;
  }

  confirm(event: VoteEventOf<'boardKeyConfirmed'>): void {
    const ceremony = this.#of(event);
    must(ceremony.key !== null, 'a key is confirmed before it is made.');
    must(
      this.members.includes(event.personId),
      `${event.personId}, who is not on the counting board, confirms its key.`,
    );
    ceremony.confirmed.add(event.personId);
  }

  stop(event: VoteEventOf<'ceremonyStopped'>): void {
    this.#of(event).isStopped = true;
  }

  #of({ ceremonyId }: { readonly ceremonyId: string }): CeremonyRecord {
    const ceremony = this.#ceremony;
    must(ceremony?.id === ceremonyId && !ceremony.isStopped, `ceremony ${ceremonyId} is not under way.`);
    return ceremony;
  }
}
