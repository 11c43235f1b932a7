import { countOf, differenceOf } from './arithmetic.ts';
import type { MeetingRecord } from './MeetingRecord.ts';
import type { BodyRecord, PollSetupRecord, VoteEventOf } from './records.ts';

type State = 'prepared' | 'open' | 'closed' | 'announced';

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size === b.size && [...a].every((one) => b.has(one));

/**
 * One poll as the journal tells it. Every step answers in words why it cannot have happened, or null; what a step would
 * change is changed only when it could.
 */
export class PollRecord {
  readonly meetingId: string;
  setup: PollSetupRecord;
  state: State = 'prepared';
  /** Who chose what: the last ballot of each delegate. */
  readonly choices = new Map<string, string>();
  readonly #words = new Map<string, string | null>();
  #opened: VoteEventOf<'pollOpened'> | null = null;
  #roll: ReadonlySet<string> = new Set();
  #endsAt: number | null = null;

  constructor(meetingId: string, setup: PollSetupRecord) {
    this.meetingId = meetingId;
    this.setup = setup;
  }

  open(event: VoteEventOf<'pollOpened'>, at: number, meeting: MeetingRecord): string | null {
    if (this.state !== 'prepared') return `poll ${this.setup.id} is opened a second time.`;
    if (meeting.state !== 'running') return `poll ${this.setup.id} opens while the meeting does not run.`;
    this.#roll = new Set(event.roll.map(({ personId }) => personId));
    if (this.#roll.size !== event.roll.length) return `the roll of poll ${this.setup.id} names somebody twice.`;
    if (!sameSet(this.#roll, meeting.entitled(this.setup))) {
      return `the roll of poll ${this.setup.id} is not that of the delegates entitled at that moment.`;
    }
    const figures = meeting.figures();
    const wrong = (['total', 'summoned', 'excluded', 'present'] as const).find(
      (name) => figures[name] !== event.figures[name],
    );
    if (wrong !== undefined) {
      return `poll ${this.setup.id} opens with ${event.figures[wrong]} as ${wrong}, the journal gives ${figures[wrong]}.`;
    }
    const endsAt = this.setup.seconds === null ? null : at + this.setup.seconds * 1000;
    if (event.endsAt !== endsAt) return `the deadline of poll ${this.setup.id} is not the time it was given.`;
    this.#opened = event;
    this.#endsAt = endsAt;
    this.state = 'open';
    return null;
  }

  cast(event: VoteEventOf<'ballotCast'>, { at, by, cmd }: BodyRecord): string | null {
    const { personId, optionId, text } = event;
    const option = this.setup.rule.options.find(({ id }) => id === optionId);
    if (this.state !== 'open') return `a ballot stands in poll ${this.setup.id}, which is not open.`;
    if (this.#isOver(at)) return `a ballot stands in poll ${this.setup.id} at or after its deadline.`;
    if (!this.#roll.has(personId)) return `a ballot of ${personId}, who is not on the roll of poll ${this.setup.id}.`;
    if (by.person !== personId || (by.role !== 'seat' && by.role !== 'chair') || cmd === null) {
      return `a ballot of ${personId} was not cast by that delegate.`;
    }
    if (option === undefined) return `a ballot chooses "${optionId}", which poll ${this.setup.id} does not offer.`;
    if (text !== null && !option.asksText) return `a ballot has words for "${optionId}", which asks for none.`;
    const isOther = this.choices.get(personId) !== optionId || this.#words.get(personId) !== text;
    if (this.choices.has(personId) && isOther && !this.setup.changeAllowed) {
      return `another choice of ${personId} in poll ${this.setup.id}, which allows no change.`;
    }
    this.#words.set(personId, text);
    this.choices.set(personId, optionId);
    return null;
  }

  extend({ endsAt }: VoteEventOf<'pollExtended'>, at: number): string | null {
    if (this.state !== 'open' || this.#endsAt === null || this.#isOver(at) || endsAt <= this.#endsAt) {
      return `poll ${this.setup.id} cannot be extended so.`;
    }
    this.#endsAt = endsAt;
    return null;
  }

  close({ closedAt, closedBy, tally }: VoteEventOf<'pollClosed'>, at: number): string | null {
    if (this.state !== 'open' || this.#opened === null) return `poll ${this.setup.id} closes without being open.`;
    const late = this.#isOver(at);
    if (closedBy !== (late ? 'deadline' : 'chair') || closedAt !== (late ? this.#endsAt : at)) {
      return `poll ${this.setup.id} was not closed at that time by ${closedBy}.`;
    }
    const recount = countOf(this.setup.rule, this.#opened.figures, [...this.choices.values()]);
    const difference = differenceOf(tally, recount);
    if (difference !== null) return `poll ${this.setup.id}: ${difference}`;
    this.state = 'closed';
    return null;
  }

  announce(): string | null {
    if (this.state !== 'closed') return `poll ${this.setup.id} is announced without being closed.`;
    this.state = 'announced';
    return null;
  }

  #isOver(at: number): boolean {
    return this.#endsAt !== null && at >= this.#endsAt;
  }
}
