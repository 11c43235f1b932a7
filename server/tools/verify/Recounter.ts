import { Impossible, must } from './Impossible.ts';
import { KeyBook } from './KeyBook.ts';
import { MeetingRecord } from './MeetingRecord.ts';
import { meetingOf } from './meetingOf.ts';
import { PollRecord } from './PollRecord.ts';
import { RecountFault } from './RecountFault.ts';
import { type BodyRecord, FOLLOWED, type PollEvent, VoteEvent, type VoteEventOf } from './records.ts';
import { checkRound } from './rounds.ts';

type MeetingEvent = Exclude<Extract<VoteEvent, { readonly meetingId: string }>, PollEvent>;

/** Follows the journal entry by entry; throws RecountFault for the first that cannot have happened. */
export class Recounter {
  readonly keys = new KeyBook();
  readonly #only: string | null;
  readonly #meetings = new Map<string, MeetingRecord>();
  readonly #polls = new Map<string, PollRecord>();
  readonly #commands = new Set<string>();
  #at = 0;

  /** Counts the votes of one meeting, or of all when `only` is null. */
  constructor(only: string | null = null) {
    this.#only = only;
  }

  /** Every poll that was opened, in the order in which they were prepared. */
  get polls(): readonly PollRecord[] {
    return [...this.#polls.values()].filter(({ state }) => state !== 'prepared');
  }

  get ballots(): number {
    return this.polls.reduce((sum, { ballots }) => sum + ballots, 0);
  }

  meeting(id: string): MeetingRecord | undefined {
    return this.#meetings.get(id);
  }

  follow(body: BodyRecord): void {
    try {
      this.#follow(body);
    } catch (error) {
      throw error instanceof Impossible ? new RecountFault(body.i, error.message) : error;
    }
  }

  #follow(body: BodyRecord): void {
    const { at, by, cmd } = body;
    must(at >= this.#at, 'its time lies before that of the entry before it.');
    this.#at = at;
    if (cmd !== null) {
      const act = `${by.person ?? by.account ?? by.role}/${cmd.id}`;
      must(!this.#commands.has(act), 'its command stands in the journal already.');
      this.#commands.add(act);
    }
    for (const event of body.events) {
      if (!FOLLOWED.has(event.type) || this.#isOfAnother(event)) continue;
      const read = VoteEvent.safeParse(event).data;
      must(read !== undefined, `its ${event.type} does not have the form of one.`);
      this.#apply(read, body);
    }
  }

  #isOfAnother(event: unknown): boolean {
    if (this.#only === null) return false;
    const meetingId = meetingOf(event);
    return meetingId !== null && meetingId !== this.#only;
  }

  #apply(event: VoteEvent, body: BodyRecord): void {
    switch (event.type) {
      case 'meetingCreated':
        this.#create(event);
        return;
      case 'keyRegistered':
        this.keys.register(event, body);
        return;
      case 'registrarSet':
        this.keys.setRegistrar(event, body);
        return;
      case 'keysVouched':
        this.keys.vouch(event);
        return;
    }
    const meeting = this.#meetings.get(event.meetingId);
    must(meeting !== undefined, `it names a meeting that there is not: ${event.meetingId}.`);
    if ('pollId' in event) this.#vote(event, body, meeting);
    else this.#meet(event, body, meeting);
  }

  #meet(event: MeetingEvent, { by }: BodyRecord, meeting: MeetingRecord): void {
    const { board } = meeting;
    switch (event.type) {
      case 'meetingSaved':
        meeting.totalMembers = event.setup.totalMembers;
        return;
      case 'meetingRemoved':
        this.#meetings.delete(event.meetingId);
        for (const [name, poll] of this.#polls) if (poll.meeting === meeting) this.#polls.delete(name);
        return;
      case 'meetingOpened':
      case 'meetingResumed':
        meeting.state = 'running';
        return;
      case 'meetingRecessed':
      case 'meetingEnded':
        meeting.state = event.type === 'meetingEnded' ? 'ended' : 'recess';
        must(this.#openIn(meeting) === undefined, 'the meeting stops while a poll is open.');
        return;
      case 'delegatesSaved':
        meeting.save(event.delegates);
        return;
      case 'delegateRemoved':
        meeting.remove(event.personId);
        return;
      case 'attendanceMarked':
        meeting.mark(event);
        return;
      case 'pollSaved':
        this.#prepare(event, meeting);
        return;
      case 'boardSet':
        this.#mustNotBeSealed(meeting);
        must(
          event.members.every(({ personId }) => meeting.isOfficial(personId)),
          'somebody on the counting board is no official delegate.',
        );
        board.set(event);
        return;
      case 'ceremonyStarted':
        this.#mustNotBeSealed(meeting);
        board.start(event);
        return;
      case 'ceremonyPosted':
        must(by.person === event.personId, `a message of ${event.personId} in the ceremony was sent by another.`);
        board.post(event);
        return;
      case 'boardKeyMade':
        board.makeKey(event);
        return;
      case 'boardKeyConfirmed':
        must(by.person === event.personId, `the key was confirmed for ${event.personId} by another.`);
        board.confirm(event);
        return;
      case 'ceremonyStopped':
        board.stop(event);
        return;
      case 'serverKeyNoted':
        meeting.noteServerKey(event.key);
        return;
    }
  }

  #vote(event: PollEvent, body: BodyRecord, meeting: MeetingRecord): void {
    const poll = this.#poll(event.meetingId, event.pollId);
    must(poll !== undefined, `it names a poll that there is not: ${event.pollId}.`);
    switch (event.type) {
      case 'pollRemoved':
        must(poll.state === 'prepared', `poll ${event.pollId} is removed after it was opened.`);
        this.#polls.delete(`${event.meetingId}/${event.pollId}`);
        return;
      case 'pollOpened': {
        const other = this.#openIn(meeting);
        must(
          other === undefined || other === poll,
          `poll ${event.pollId} opens while ${other?.setup.id ?? ''} is open.`,
        );
        if (poll.roundOf !== null) checkRound(poll.setup, this.#poll(event.meetingId, poll.roundOf));
        poll.open(event, body.at);
        return;
      }
      case 'ballotCast':
        poll.take(event, body, this.keys);
        return;
      case 'ballotChallenged':
        must(body.by.person === event.personId, `a ballot of ${event.personId} was shown to another.`);
        poll.challenge(event);
        return;
      case 'pollPaused':
        poll.pause(event, body.at);
        return;
      case 'pollResumed':
        poll.resume(event, body.at);
        return;
      case 'pollExtended':
        poll.extend(event, body.at);
        return;
      case 'countEntered':
        poll.count(event, body);
        return;
      case 'pollClosed':
        poll.close(event, body.at);
        return;
      case 'ballotVoided':
        poll.voidBallot(event);
        return;
      case 'partialPosted':
        must(body.by.person === event.personId, `a part of ${event.personId} in opening ${event.pollId} is another's.`);
        poll.post(event);
        return;
      case 'sumOpened':
        poll.openSum(event);
        return;
      case 'sumGivenUp':
        poll.giveUp(event);
        return;
      case 'pollAnnounced':
        poll.announce();
    }
  }

  #create({ meeting }: VoteEventOf<'meetingCreated'>): void {
    must(!this.#meetings.has(meeting.id), `meeting ${meeting.id} is created a second time.`);
    const record = new MeetingRecord(meeting);
    this.#meetings.set(meeting.id, record);
    for (const { setup } of meeting.polls)
      this.#polls.set(`${meeting.id}/${setup.id}`, new PollRecord(record, setup, null));
  }

  #prepare({ meetingId, poll: setup, roundOf }: VoteEventOf<'pollSaved'>, meeting: MeetingRecord): void {
    const before = this.#poll(meetingId, setup.id);
    if (before !== undefined) {
      must(before.state === 'prepared', `poll ${setup.id} is changed after it was opened.`);
      must(before.roundOf === roundOf, `poll ${setup.id} is said to be a round of another election.`);
      before.setup = setup;
    } else {
      this.#polls.set(`${meetingId}/${setup.id}`, new PollRecord(meeting, setup, roundOf));
    }
  }

  /** Ballots that only the present board can open keep it as it is. */
  #mustNotBeSealed(meeting: MeetingRecord): void {
    const sealed = [...this.#polls.values()].find((poll) => poll.meeting === meeting && poll.isSealed);
    must(sealed === undefined, `the counting board changes before poll ${sealed?.setup.id ?? ''} is opened.`);
  }

  #poll(meetingId: string, pollId: string): PollRecord | undefined {
    return this.#polls.get(`${meetingId}/${pollId}`);
  }

  #openIn(meeting: MeetingRecord): PollRecord | undefined {
    return [...this.#polls.values()].find((poll) => poll.meeting === meeting && poll.state === 'open');
  }
}
