import { hash } from 'node:crypto';
import type { Event } from '../../core/event.ts';
import { EntryBody, idOwner } from '../../core/journal.ts';
import type { Receipt } from '../../core/protocol/down/receipt.ts';
import type { State } from '../../core/state.ts';
import { receiptCode } from '../../proof/log/receiptCode.ts';
import type { Disk } from '../room/testing/ledgers.ts';
import { must } from './violation.ts';

const codeOf = (digest = '') => (digest === '' ? '' : receiptCode(Buffer.from(digest, 'hex')));

interface Vote {
  readonly id: string;
  readonly openedAt: number;
  endsAt: number | null;
  isOpen: boolean;
  readonly roll: ReadonlySet<string>;
  readonly options: readonly string[];
  /** The last choice of each delegate, with the entry that holds it. */
  readonly choices: Map<string, { readonly optionId: string; readonly entry: number }>;
}

/**
 * A second reading of the journal that shares no rule with the room: it recounts every vote from the ballots alone and
 * knows what was promised to whom.
 */
export class Oracle {
  readonly #disk: Disk;
  readonly #votes = new Map<string, Vote>();
  readonly #options = new Map<string, readonly string[]>();
  readonly #acts = new Set<string>();
  readonly #promised = new Map<string, string>();
  /** SHA-256 of each ballot's payload, by its entry. */
  readonly #hashes = new Map<number, string>();
  #read = 0;
  #lastAt = 0;

  constructor(disk: Disk) {
    this.#disk = disk;
  }

  /** Reads what was written since the last call. */
  readOn(): void {
    for (const entry of this.#disk.entries.slice(this.#read)) {
      const index = this.#read;
      // An entry that breaks a promise is reported once.
      this.#read += 1;
      const body = EntryBody.parse(JSON.parse(new TextDecoder().decode(entry.body)));
      must(body.i === index, `entry ${index} says it is entry ${body.i}`);
      must(body.at >= this.#lastAt, `time runs backwards at entry ${body.i}`);
      this.#lastAt = body.at;
      if (body.cmd !== null) {
        const act = `${idOwner(body.by)}/${body.cmd.id}`;
        must(!this.#acts.has(act), `[C-2] act ${act} was done twice, again in entry ${body.i}`);
        this.#acts.add(act);
      }
      for (const event of body.events) this.#follow(event, body);
    }
  }

  #follow(event: Event, { i, at, by }: EntryBody): void {
    const vote = 'pollId' in event ? this.#votes.get(event.pollId) : undefined;
    switch (event.type) {
      case 'pollSaved':
        this.#options.set(
          event.poll.id,
          event.poll.rule.options.map((option) => option.id),
        );
        return;
      case 'pollOpened': {
        const open = [...this.#votes.values()].find((other) => other.isOpen);
        must(open === undefined, `[V-9] poll ${event.pollId} opens while ${open?.id} is open, entry ${i}`);
        must(vote === undefined, `[V-8] poll ${event.pollId} opens twice, entry ${i}`);
        const options = this.#options.get(event.pollId) ?? [];
        const roll = new Set(event.roll.map((line) => line.personId));
        this.#votes.set(event.pollId, {
          id: event.pollId,
          openedAt: at,
          endsAt: event.endsAt,
          isOpen: true,
          roll,
          options,
          choices: new Map(),
        });
        return;
      }
      case 'pollExtended':
        must(vote?.isOpen === true && vote.endsAt !== null && at < vote.endsAt, `[V-7] extended too late, entry ${i}`);
        vote.endsAt = event.endsAt;
        return;
      case 'ballotCast': {
        must(vote?.isOpen === true, `[V-7] a ballot in a poll that is not open, entry ${i}`);
        must(vote.endsAt === null || at < vote.endsAt, `[V-7] a ballot at or after the deadline, entry ${i}`);
        must(vote.roll.has(event.personId), `[V-4] a ballot of somebody who is not on the roll, entry ${i}`);
        must(by.person === event.personId, `[R-2] a ballot cast by somebody else, entry ${i}`);
        const payload: { d: string; p: string; c: string[] } = JSON.parse(event.payload);
        const optionId = payload.c[0] ?? '';
        must(payload.d === event.personId && payload.p === event.pollId, `[V-13] a ballot of another, entry ${i}`);
        must(vote.options.includes(optionId), `a ballot for no option, entry ${i}`);
        this.#hashes.set(i, hash('sha256', event.payload, 'hex'));
        vote.choices.set(event.personId, { optionId, entry: i });
        return;
      }
      case 'pollClosed': {
        must(vote?.isOpen === true, `a poll that is not open closes, entry ${i}`);
        vote.isOpen = false;
        const isLate = vote.endsAt !== null && at >= vote.endsAt;
        must(event.closedBy === (isLate ? 'deadline' : 'chair'), `[V-7] closed by ${event.closedBy}, entry ${i}`);
        must(event.closedAt === (isLate ? vote.endsAt : at), `[V-7] closed at another instant, entry ${i}`);
        const count = (optionId: string) =>
          [...vote.choices.values()].filter((choice) => choice.optionId === optionId).length;
        must(event.tally !== null, `an open vote closes without a result, entry ${i}`);
        for (const line of event.tally.lines[0]?.counts ?? []) {
          must(
            line.count === count(line.optionId),
            `the tally of ${vote.id} says ${line.count} for ${line.optionId}, the ballots ${count(line.optionId)}`,
          );
        }
        must(
          event.tally.takingPart === vote.choices.size,
          `the tally of ${vote.id} counts ${event.tally.takingPart} of ${vote.choices.size}`,
        );
        return;
      }
      default:
        return;
    }
  }

  /** A receipt is on its way: what it promises must be on disk, and be the same as whenever it was promised before. */
  promise(owner: string, { id, entry, at, code }: Receipt): void {
    this.readOn();
    must(this.#acts.has(`${owner}/${id}`), `[C-1] ${owner} is told that ${id} is on disk, and it is not`);
    const text = JSON.stringify([entry, at, code]);
    const before = this.#promised.get(`${owner}/${id}`);
    must(before === undefined || before === text, `[C-2] ${owner} is told ${text} of ${id}, and was told ${before}`);
    this.#promised.set(`${owner}/${id}`, text);
    must(code === null || (entry !== null && code === codeOf(this.#hashes.get(entry))), `the code of ${id} is another`);
  }

  /** What this delegate's ballot is in the truth of the disk. */
  choiceOf(pollId: string, personId: string): string | null {
    return this.#votes.get(pollId)?.choices.get(personId)?.optionId ?? null;
  }

  /** The polls that a delegate could be asked about. */
  get polls(): readonly string[] {
    return [...this.#votes.keys()];
  }

  /** Whether a poll is open past its deadline. */
  overdue(now: number): string | null {
    return (
      [...this.#votes.values()].find((vote) => vote.isOpen && vote.endsAt !== null && now > vote.endsAt)?.id ?? null
    );
  }

  /** The room's state must say the same as the journal. */
  compare(state: State): void {
    for (const meeting of Object.values(state.meetings)) {
      must(meeting.polls.filter((poll) => poll.state.kind === 'open').length <= 1, '[V-9] two polls are open');
      for (const poll of meeting.polls) {
        const vote = this.#votes.get(poll.setup.id);
        if (poll.state.kind !== 'open' || vote === undefined) continue;
        const { roll, ballots } = poll.state;
        for (const [i, ballot] of ballots.flat().entries()) {
          const person = roll[i]?.personId ?? '';
          const choice = vote.choices.get(person);
          must(
            (ballot?.choices?.[0] ?? null) === (choice?.optionId ?? null) &&
              (ballot?.entry ?? null) === (choice?.entry ?? null),
            `[V-6] the room has ${ballot?.choices?.[0]} for ${person}, the journal ${choice?.optionId}`,
          );
        }
      }
    }
  }
}
