import { meetingSetup } from '../../../../core/testing/hall.ts';
import type { Counted } from '../../../../core/voting/counted.ts';
import { NO_REASONS } from '../../../../core/voting/invalidReasons.ts';
import type { PollSetup } from '../../../../core/voting/poll.ts';
import { Prng } from '../../../simulation/Prng.ts';
import { type Choices, MEETING, OTHER_MEETING, ROOM, Story } from './Story.ts';
import { castSecret, makeBoardKey, noteServerKey, openSum, voidLast } from './secretStory.ts';
import { pollOf, type StoryKind } from './storyPolls.ts';

const DELEGATES = 9;
const person = (i: number) => `p${i}`;
/** Whoever counts; nobody of them stands on a ballot. */
export const BOARD: readonly string[] = [person(1), person(2), person(3)];
const CANDIDATES = [person(4), person(5), person(6)];
/** The last one is absent, and the first one holds the proxy. */
export const ABSENT = person(DELEGATES - 1);
const VOTERS = Array.from({ length: DELEGATES - 1 }, (_, i) => person(i));
/** Nobody vouches for this one's key. */
const UNVOUCHED = person(7);

export const OPEN_KINDS: readonly StoryKind[] = ['decision', 'weighted', 'rating', 'boxes', 'strike', 'hand', 'paper'];
export const SECRET_KINDS: readonly StoryKind[] = ['secretServer', 'secretBoard', 'secretElection'];

/** Choices that a terminal would let through. */
function choicesOf({ rule, lines, seats }: PollSetup, random: Prng): Choices {
  const ids = rule.options.map(({ id }) => id);
  if (rule.ballotForm === 'strike') {
    const names = 1 + random.below(seats ?? 1);
    const first = random.below(lines.length);
    const isLeft = (i: number) => (i - first + lines.length) % lines.length < names;
    return lines.map((_, i) => (isLeft(i) ? 'for' : 'against'));
  }
  return lines.map((_, i) => (i > 0 && random.chance(0.1) ? null : random.pick(ids)));
}

/** A count that can be one of the poll. */
function countOf({ rule, lines, seats, conduct }: PollSetup, roll: number, random: Prng): Counted {
  const returned = roll - random.below(2);
  const valid = returned - random.below(2);
  let left = valid * (rule.ballotForm === 'strike' ? (seats ?? 1) : lines.length);
  const rows = lines.map(() => {
    const first = random.below(Math.min(valid, left) + 1);
    left -= first;
    return rule.options.map((_, j) => (j === 0 ? first : j === 1 ? valid - first : 0));
  });
  const invalid = returned - valid;
  return {
    issued: roll,
    returned,
    valid,
    invalid,
    ...(conduct === 'paper' && invalid > 0 ? { reasons: { ...NO_REASONS, nobody: invalid } } : {}),
    lines: rows,
  };
}

/** The room, its people, two meetings, and everybody's key; the meeting runs. */
function beginMeeting(): Story {
  const story = new Story();
  const people = Array.from({ length: DELEGATES }, (_, i) => person(i));
  story.as('setup', { kind: 'saveRoom', roomId: ROOM, name: 'Phòng họp số 1' });
  const names = { name: 'Ban Chấp hành', parent: 'Tỉnh ủy', memberNoun: 'ủy viên', address: 'đồng chí' };
  story.as('setup', { kind: 'saveBody', body: { id: 'body', ...names, family: 'party', memberIds: [] } });
  for (const meetingId of [MEETING, OTHER_MEETING]) {
    story.as('setup', { kind: 'saveMeeting', meetingId, roomId: ROOM, setup: meetingSetup({ totalMembers: 11 }) });
  }
  const rows = people.map((id) => {
    const about = { id, code: id.toUpperCase(), name: `Đại biểu ${id}`, position: 'Ủy viên', unit: 'Sở' };
    return { person: about, standing: 'official' } as const;
  });
  story.as('setup', { kind: 'importPeople', target: { kind: 'meeting', meetingId: MEETING }, rows });
  const second = { personId: person(0), standing: 'official', exclusion: null } as const;
  story.as('secretary', { kind: 'saveDelegates', meetingId: OTHER_MEETING, delegates: [second] });
  story.as('secretary', {
    kind: 'setVotingRights',
    meetingId: MEETING,
    personId: person(0),
    weight: 2500,
    proxyTo: null,
  });
  story.as('secretary', {
    kind: 'setVotingRights',
    meetingId: MEETING,
    personId: ABSENT,
    weight: 1500,
    proxyTo: person(0),
  });
  story.as('secretary', {
    kind: 'markAttendance',
    meetingId: MEETING,
    personIds: [...VOTERS],
    mark: { kind: 'present' },
  });
  story.as('secretary', { kind: 'bringToRoom', meetingId: MEETING });
  story.as('secretary', { kind: 'openMeeting', meetingId: MEETING });
  story.setRegistrar();
  for (const id of VOTERS) story.register(id, id !== UNVOUCHED);
  return story;
}

class Meeting {
  readonly story = beginMeeting();
  readonly #random: Prng;
  #polls = 0;

  constructor(random: Prng) {
    this.#random = random;
  }

  /** Prepares, opens, holds, closes and announces a poll of a kind. */
  hold(kind: StoryKind): void {
    const pollId = `${kind}${this.#polls}`;
    this.#polls += 1;
    const poll = pollOf(kind, pollId, CANDIDATES);
    this.#desk({ kind: 'savePoll', meetingId: MEETING, poll });
    this.#run(poll);
    const { state } = this.story.poll(pollId);
    const election = state.kind === 'closed' ? state.tally?.election : null;
    if (election == null || election.vacant === 0) return;
    const lineIds = poll.lines.map(({ id }) => id).filter((id) => !election.elected.includes(id));
    const newId = `${pollId}again`;
    this.#desk({ kind: 'prepareRound', meetingId: MEETING, pollId, newId, title: 'Bầu lần hai', lineIds });
    this.#run(this.story.poll(newId).setup);
  }

  #run(poll: PollSetup): void {
    const pollId = poll.id;
    this.#chair({ kind: 'openPoll', meetingId: MEETING, pollId });
    if (poll.conduct === 'hand' || poll.conduct === 'paper') this.#count(poll);
    else if (poll.conduct === 'electronic') this.#vote(poll);
    else this.#voteInSecret(poll);
    if (poll.seconds === null) this.#chair({ kind: 'closePoll', meetingId: MEETING, pollId });
    else {
      this.story.wait(2 * poll.seconds * 1000);
      this.story.as('clock', { kind: 'closePoll', meetingId: MEETING, pollId });
    }
    if (poll.conduct === 'secretServer') openSum(this.story, pollId, BOARD, []);
    if (poll.conduct === 'secretBoard') openSum(this.story, pollId, BOARD, BOARD.slice(0, 2));
    this.#chair({ kind: 'announcePoll', meetingId: MEETING, pollId });
  }

  #vote(poll: PollSetup): void {
    const { story } = this;
    const pollId = poll.id;
    for (const id of VOTERS.slice(0, -1)) story.cast(id, pollId, choicesOf(poll, this.#random));
    if (poll.seconds !== null) {
      this.#chair({ kind: 'pausePoll', meetingId: MEETING, pollId });
      story.wait(5000);
      this.#chair({ kind: 'resumePoll', meetingId: MEETING, pollId });
      this.#chair({ kind: 'extendPoll', meetingId: MEETING, pollId, seconds: 30 });
    }
    if (poll.rule.proxies > 0) story.cast(person(0), pollId, choicesOf(poll, this.#random), ABSENT);
    if (poll.changeAllowed) story.cast(person(2), pollId, choicesOf(poll, this.#random));
    story.cast(UNVOUCHED, pollId, choicesOf(poll, this.#random));
    // What happens elsewhere while a poll is open: a record discloses it.
    this.#desk({ kind: 'markAttendance', meetingId: OTHER_MEETING, personIds: [person(0)], mark: { kind: 'present' } });
  }

  #voteInSecret(poll: PollSetup): void {
    const { story } = this;
    const choose = () => choicesOf(poll, this.#random);
    for (const id of VOTERS.slice(0, -1)) castSecret(story, id, poll.id, choose());
    if (poll.changeAllowed) castSecret(story, person(2), poll.id, choose());
    // A tampered terminal: the proof of another line, or of nothing.
    castSecret(story, UNVOUCHED, poll.id, choose(), ({ ct, sum }) => ({
      ct: ct.map(([a, b, proof]) => [b, a, proof]),
      sum,
    }));
    voidLast(story, UNVOUCHED, poll.id);
    castSecret(story, UNVOUCHED, poll.id, choose());
  }

  #count(poll: PollSetup): void {
    const roll = VOTERS.length;
    const counted = countOf(poll, roll, this.#random);
    const by = poll.conduct === 'paper' ? [person(1), person(2)] : [person(1)];
    if (poll.conduct === 'paper') {
      // A first figure that its own counter corrects.
      const wrong = { issued: roll, returned: roll, valid: roll, invalid: 0, lines: counted.lines };
      this.story.seat(person(1), { kind: 'enterCount', meetingId: MEETING, pollId: poll.id, counted: wrong });
    }
    for (const id of by) this.story.seat(id, { kind: 'enterCount', meetingId: MEETING, pollId: poll.id, counted });
  }

  #chair(command: Parameters<Story['as']>[1]): void {
    this.story.as('chair', command);
  }

  #desk(command: Parameters<Story['as']>[1]): void {
    this.story.as('secretary', command);
  }
}

/** A meeting in which everything goes as it should, with polls of these kinds; the same for the same seed. Call `ready()` first. */
export function soundMeeting(seed: number, kinds: readonly StoryKind[]): Story {
  const meeting = new Meeting(new Prng(seed));
  const { story } = meeting;
  noteServerKey(story);
  makeBoardKey(story, BOARD, 'ceremony');
  for (const kind of kinds) meeting.hold(kind);
  story.as('secretary', {
    kind: 'markAttendance',
    meetingId: OTHER_MEETING,
    personIds: [person(0)],
    mark: { kind: 'left' },
  });
  story.as('chair', { kind: 'endMeeting', meetingId: MEETING });
  return story;
}
