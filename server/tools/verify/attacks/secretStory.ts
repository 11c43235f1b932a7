import { canonicalJson } from '../../../../core/base/canonicalJson.ts';
import { payloadText, type SecretPayload } from '../../../../core/voting/ballotPayload.ts';
import { BallotCount } from '../../../../proof/secret/BallotCount.ts';
import { type EncryptedBallot, encryptedBallotSchema } from '../../../../proof/secret/ballot.ts';
import { countedOf } from '../../../../proof/secret/countedOf.ts';
import type { TrusteeShare } from '../../../../proof/secret/electionKey.ts';
import { electionOf } from '../../../../proof/secret/electionKeys.ts';
import { encryptBallot } from '../../../../proof/secret/encryptBallot.ts';
import { hash256 } from '../../../../proof/secret/hashing.ts';
import { nextPost, serverKeyOf } from '../../../../proof/secret/nextPost.ts';
import { openPartly, openTally, type PartialOpening } from '../../../../proof/secret/opening.ts';
import { NOTHING_OPENED, openingRecordOf, openingRecordText } from '../../../../proof/secret/openingRecord.ts';
import { ballotContextOf, pollContextOf, secretChoicesOf, secretFormOf } from '../../../../proof/secret/pollForm.ts';
import { seededRandom } from '../../../../proof/secret/testing/seededRandom.ts';
import { type Choices, MEETING, type Story } from './Story.ts';

const seedOf = (name: string) => hash256('story seed', name);

/** What of an opened secret poll its ballots are made and counted with. */
function opened(story: Story, pollId: string) {
  const { setup, state } = story.poll(pollId);
  if (state.kind === 'prepared' || state.key === null) throw new Error(`poll ${pollId} has no key`);
  const form = secretFormOf(setup);
  const context = pollContextOf({ m: MEETING, p: pollId, qh: state.hash }, state.key.y);
  return { setup, form, context, key: state.key, roll: state.roll.length };
}

/** The encrypted part of a delegate's next ballot. */
export function encrypted(story: Story, personId: string, pollId: string, choices: Choices): EncryptedBallot {
  const { setup, form, key } = opened(story, pollId);
  const names = story.names(personId, pollId);
  const context = ballotContextOf(names, key.y, story.publicKey(personId));
  const random = seededRandom(`${pollId} ${personId} ${names.n}`);
  return encryptBallot(form, context, secretChoicesOf(setup, choices), random).ballot;
}

/** Casts a secret ballot; `change` is what a tampered terminal does to it. */
export function castSecret(
  story: Story,
  personId: string,
  pollId: string,
  choices: Choices,
  change: (ballot: EncryptedBallot) => unknown = (ballot) => ballot,
): void {
  const ct = change(encrypted(story, personId, pollId, choices)) as SecretPayload['ct'];
  story.send(personId, pollId, payloadText({ ...story.names(personId, pollId), ct }));
}

/** The teller voids a delegate's last ballot, whose proofs do not hold. */
export function voidLast(story: Story, personId: string, pollId: string): void {
  const hash = story.names(personId, pollId).prev ?? '';
  story.as('teller', { kind: 'voidBallot', meetingId: MEETING, pollId, personId, hash, why: 'proof' });
}

/** A board of these members makes its key, and all confirm it. */
export function makeBoardKey(story: Story, members: readonly string[], ceremonyId: string): void {
  const names = { meetingId: MEETING, ceremonyId, members };
  story.as('chair', {
    kind: 'setBoard',
    meetingId: MEETING,
    members: members.map((personId, i) => ({ personId, isHead: i === 0 })),
  });
  story.as('chair', { kind: 'startCeremony', meetingId: MEETING, ceremonyId });
  const posts = () => story.state.meetings[MEETING]?.board?.ceremony?.posts ?? [];
  for (let hasSpoken = true; hasSpoken; ) {
    hasSpoken = false;
    for (const personId of members) {
      const next = nextPost(names, personId, seedOf(personId), posts());
      if (next.kind !== 'post') continue;
      const { round, body } = next;
      story.seat(personId, { kind: 'postCeremony', meetingId: MEETING, ceremonyId, round, body });
      hasSpoken = true;
    }
  }
  for (const personId of members) {
    story.seat(personId, { kind: 'confirmKey', meetingId: MEETING, ceremonyId, matches: true });
  }
}

/** The share of each member of the board, as its device holds it. */
function sharesOf(story: Story, members: readonly string[]): readonly TrusteeShare[] {
  const ceremony = story.state.meetings[MEETING]?.board?.ceremony;
  return members.map((personId) => {
    const names = { meetingId: MEETING, ceremonyId: ceremony?.id ?? '', members };
    const next = nextPost(names, personId, seedOf(personId), ceremony?.posts ?? []);
    if (next.kind !== 'done') throw new Error('the ceremony is not over');
    return next.share;
  });
}

export function noteServerKey(story: Story): void {
  story.as('teller', { kind: 'noteServerKey', meetingId: MEETING, key: serverKeyOf(MEETING, seedOf('server')).key });
}

/** The poll's ballots that count, added up; null where there is none. */
function countOf(story: Story, pollId: string): BallotCount | null {
  const { form, context } = opened(story, pollId);
  const count = new BallotCount(form, context);
  let valid = 0;
  for (const event of story.bodies.flatMap((body) => body.events)) {
    if (event.type !== 'ballotCast' || event.pollId !== pollId) continue;
    const { ct }: { ct?: unknown } = JSON.parse(event.payload);
    const ballot = encryptedBallotSchema.safeParse(ct).data;
    if (count.put(event.personId, story.publicKey(event.personId), ballot) === 'valid') valid += 1;
  }
  return valid === 0 ? null : count;
}

/** A member's part in opening a closed poll. */
export function partialOf(story: Story, pollId: string, members: readonly string[], personId: string): PartialOpening {
  const count = countOf(story, pollId);
  const share = sharesOf(story, members)[members.indexOf(personId)];
  if (count === null || share === undefined) throw new Error('there is nothing to open');
  const random = seededRandom(`partial ${pollId} ${personId}`);
  return openPartly(count, electionOf(opened(story, pollId).key), share, { random, opened: null });
}

/** Opens the sum of a closed poll: by these members, who post their parts, or by the server. */
export function openSum(story: Story, pollId: string, members: readonly string[], by: readonly string[]): void {
  const { setup, form, context, key, roll } = opened(story, pollId);
  const count = countOf(story, pollId);
  if (count === null) {
    const counted = {
      issued: roll,
      returned: 0,
      valid: 0,
      invalid: 0,
      lines: setup.lines.map(() => setup.rule.options.map(() => 0)),
    };
    story.as('teller', {
      kind: 'recordSum',
      meetingId: MEETING,
      pollId,
      counted,
      opening: openingRecordText(NOTHING_OPENED),
    });
    return;
  }
  const partials: PartialOpening[] = [];
  for (const personId of by) {
    const partial = partialOf(story, pollId, members, personId);
    partials.push(partial);
    story.seat(personId, { kind: 'postPartial', meetingId: MEETING, pollId, body: canonicalJson(partial) });
  }
  if (setup.conduct === 'secretServer') {
    const { share } = serverKeyOf(MEETING, seedOf('server'));
    const random = seededRandom(`server ${pollId}`);
    partials.push(openPartly(count, electionOf(key), share, { random, opened: null }));
  }
  const aggregate = count.aggregate();
  const tally = openTally(form, context, electionOf(key), aggregate, partials);
  const opening = openingRecordText(openingRecordOf(context, aggregate, partials));
  story.as('teller', {
    kind: 'recordSum',
    meetingId: MEETING,
    pollId,
    counted: countedOf(setup, roll, tally),
    opening,
  });
}
