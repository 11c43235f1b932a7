import { MeetingRecord } from './MeetingRecord.ts';
import { PollRecord } from './PollRecord.ts';
import { RecountFault } from './RecountFault.ts';
import { type BodyRecord, FOLLOWED, VoteEvent, type VoteEventOf } from './records.ts';

type PollEvent = VoteEventOf<'pollOpened' | 'ballotCast' | 'pollExtended' | 'pollClosed' | 'pollAnnounced'>;

/** Follows the journal entry by entry; throws RecountFault for the first that cannot have happened. */
export class Recounter {
  ballots = 0;
  readonly #meetings = new Map<string, MeetingRecord>();
  readonly #polls = new Map<string, PollRecord>();
  readonly #commands = new Set<string>();
  #at = 0;

  /** Every poll that was opened, in the order in which they were prepared. */
  get polls(): readonly PollRecord[] {
    return [...this.#polls.values()].filter(({ state }) => state !== 'prepared');
  }

  follow(body: BodyRecord): void {
    const { i, at, by, cmd } = body;
    if (at < this.#at) throw new RecountFault(i, 'its time lies before that of the entry before it.');
    this.#at = at;
    if (cmd !== null) {
      const act = `${by.person ?? by.account ?? by.role}/${cmd.id}`;
      if (this.#commands.has(act)) throw new RecountFault(i, 'its command stands in the journal already.');
      this.#commands.add(act);
    }
    for (const event of body.events) {
      if (!FOLLOWED.has(event.type)) continue;
      const read = VoteEvent.safeParse(event);
      if (!read.success) throw new RecountFault(i, `its ${event.type} does not have the form of one.`);
      const fault = this.#apply(read.data, body);
      if (fault !== null) throw new RecountFault(i, fault);
    }
  }

  #apply(event: VoteEvent, body: BodyRecord): string | null {
    if (event.type === 'meetingCreated') return this.#create(event);
    const meeting = this.#meetings.get(event.meetingId);
    if (meeting === undefined) return `it names a meeting that there is not: ${event.meetingId}.`;
    switch (event.type) {
      case 'meetingSaved':
        meeting.totalMembers = event.setup.totalMembers;
        return null;
      case 'meetingRemoved':
        this.#meetings.delete(event.meetingId);
        return null;
      case 'meetingOpened':
      case 'meetingResumed':
        meeting.state = 'running';
        return null;
      case 'meetingRecessed':
      case 'meetingEnded':
        meeting.state = event.type === 'meetingEnded' ? 'ended' : 'recess';
        return this.#openIn(event.meetingId) === undefined ? null : 'the meeting stops while a poll is open.';
      case 'delegatesSaved':
        meeting.save(event.delegates);
        return null;
      case 'delegateRemoved':
        meeting.remove(event.personId);
        return null;
      case 'attendanceMarked':
        meeting.mark(event);
        return null;
      case 'pollSaved':
        return this.#prepare(event);
      case 'pollRemoved':
        if (this.#poll(event)?.state !== 'prepared') return `poll ${event.pollId} is removed after it was opened.`;
        this.#polls.delete(`${event.meetingId}/${event.pollId}`);
        return null;
      default:
        return this.#vote(event, body, meeting);
    }
  }

  #vote(event: PollEvent, body: BodyRecord, meeting: MeetingRecord): string | null {
    const poll = this.#poll(event);
    if (poll === undefined) return `it names a poll that there is not: ${event.pollId}.`;
    switch (event.type) {
      case 'pollOpened': {
        const other = this.#openIn(event.meetingId);
        if (other !== undefined && other !== poll) return `poll ${event.pollId} opens while ${other.setup.id} is open.`;
        return poll.open(event, body.at, meeting);
      }
      case 'ballotCast':
        this.ballots += 1;
        return poll.cast(event, body);
      case 'pollExtended':
        return poll.extend(event, body.at);
      case 'pollClosed':
        return poll.close(event, body.at);
      case 'pollAnnounced':
        return poll.announce();
    }
  }

  #create({ meeting }: VoteEventOf<'meetingCreated'>): string | null {
    if (this.#meetings.has(meeting.id)) return `meeting ${meeting.id} is created a second time.`;
    this.#meetings.set(meeting.id, new MeetingRecord(meeting));
    for (const { setup } of meeting.polls)
      this.#polls.set(`${meeting.id}/${setup.id}`, new PollRecord(meeting.id, setup));
    return null;
  }

  #prepare({ meetingId, poll }: VoteEventOf<'pollSaved'>): string | null {
    const before = this.#polls.get(`${meetingId}/${poll.id}`);
    if (before === undefined) this.#polls.set(`${meetingId}/${poll.id}`, new PollRecord(meetingId, poll));
    else if (before.state !== 'prepared') return `poll ${poll.id} is changed after it was opened.`;
    else before.setup = poll;
    return null;
  }

  #poll({ meetingId, pollId }: { readonly meetingId: string; readonly pollId: string }): PollRecord | undefined {
    return this.#polls.get(`${meetingId}/${pollId}`);
  }

  #openIn(meetingId: string): PollRecord | undefined {
    return [...this.#polls.values()].find((poll) => poll.meetingId === meetingId && poll.state === 'open');
  }
}
