import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { CommandOf, WireCommand } from '../../../core/command.ts';
import type { PollView } from '../../../core/views/pollView.ts';
import { isCast, isSecret } from '../../../core/voting/rule.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { type FilledRoom, MEETING_ID, pollNamed, type SeatKey } from '../fillRoom.ts';
import type { Target } from '../load/openSocket.ts';
import type { Acknowledged } from '../load/VoteStage.ts';
import { countHash } from '../readBallots.ts';
import { CountingBoard } from './CountingBoard.ts';
import type { PollMaker } from './drillPolls.ts';
import { HeldPoll } from './HeldPoll.ts';
import { Terminal } from './Terminal.ts';

/** What one terminal is about to send. */
interface Act {
  readonly terminal: Terminal;
  readonly command: CommandOf<'castBallot'> | CommandOf<'enterCount'>;
  readonly personId: string;
  readonly hash: string;
  readonly afterMs: number;
  /** A ballot signed anew behind the one that the server has. */
  readonly again?: () => Pick<Act, 'command' | 'hash'>;
}

const said = (command: CommandOf<'castBallot'>) => ({ command, hash: hash('sha256', command.payload, 'hex') });

/** The terminals of a room, what they voted, and what was acknowledged to them. */
export class Voters {
  readonly acknowledged: Acknowledged[] = [];
  /** What was cast, by the command's id: for a retry that says the same to the byte. */
  readonly casts = new Map<string, WireCommand>();
  /** The polls so far; the last one may be open. */
  readonly polls: HeldPoll[] = [];
  /** Makes the key before a poll whose sum it opens. */
  readonly board: CountingBoard;
  readonly #seats: readonly { readonly key: SeatKey; readonly terminal: Terminal }[];
  readonly #chair: Terminal;
  readonly #desk: Terminal;
  readonly #random: () => number;
  readonly #onReceipt: (ballot: Acknowledged, localPort: number) => void;
  #view: PollView | null = null;
  #commands = 0;

  /** `onReceipt` is called as soon as a terminal has read a ballot's receipt, with the terminal's own port. */
  constructor(
    room: FilledRoom,
    target: () => Promise<Target>,
    random: () => number,
    onReceipt: (ballot: Acknowledged, localPort: number) => void = () => {},
  ) {
    this.#random = random;
    this.#onReceipt = onReceipt;
    this.#chair = new Terminal(target, room.chairToken, { readsPolls: true });
    this.#desk = new Terminal(target, room.deskToken);
    this.#seats = room.seats.map((key) => ({ key, terminal: new Terminal(target, key.token) }));
    this.board = new CountingBoard(
      this.#seats.map(({ key: { personId }, terminal }) => ({ personId, terminal })),
      {
        chair: this.#chair,
        newId: () => this.#newId(),
        random,
        acknowledged: (post, localPort) => this.#acknowledge(post, localPort),
      },
    );
  }

  /** Whether everybody has a connection on which the server has spoken. */
  get areBack(): boolean {
    return this.#terminals.every((terminal) => terminal.isBack);
  }

  /** Whether the chair has read that the poll is closed. */
  get isClosed(): boolean {
    return this.#seen !== null && this.#seen.state !== 'open';
  }

  /** Whether the chair has read that the poll is closed and its sum not opened yet. */
  get isCounting(): boolean {
    return this.#seen?.state === 'counting';
  }

  /** Whether the chair has read the result of the poll. */
  get hasResult(): boolean {
    return (this.#seen?.tally ?? null) !== null;
  }

  /** The chair opens a new poll; an open vote on one question where nothing else is said. */
  async openPoll(make: PollMaker = pollNamed): Promise<void> {
    await ready();
    const poll = make(`poll${this.polls.length + 1}`);
    this.polls.push(new HeldPoll(poll, this.#seats.length));
    await this.#chair.command(this.#newId(), { kind: 'openAdHocPoll', meetingId: MEETING_ID, poll });
    this.#view = await this.#chair.pollOnce(poll.id);
  }

  async closePoll(): Promise<void> {
    const pollId = this.#held.setup.id;
    await this.#chair.command(this.#newId(), { kind: 'closePoll', meetingId: MEETING_ID, pollId });
  }

  /** One member of the board opens its part of the closed poll. */
  openFirstPart(): Promise<void> {
    return this.board.openOne(this.#held.setup.id, this.#view?.hash ?? '');
  }

  /** All other members of the board open theirs. */
  openOtherParts(): Promise<void> {
    return this.board.openOthers(this.#held.setup.id, this.#view?.hash ?? '');
  }

  /**
   * Every seat votes once within `withinMs`, each time otherwise than before; what is counted by hand is entered, paper by
   * two. Resolves when all have their receipts. All is drawn and signed before this returns.
   */
  storm(withinMs: number): Promise<void> {
    const acts = isCast(this.#held.setup.conduct) ? this.#ballots(withinMs) : this.#counts(withinMs);
    return Promise.all(acts.map((act) => this.#send(act))).then(() => undefined);
  }

  stop(): void {
    for (const terminal of this.#terminals) terminal.stop();
  }

  get #terminals(): readonly Terminal[] {
    return [this.#chair, this.#desk, ...this.#seats.map(({ terminal }) => terminal)];
  }

  /** The last poll as the chair sees it on the connection of the moment. */
  get #seen(): PollView | null {
    const { poll } = this.#chair;
    return poll?.id === this.#held.setup.id ? poll : null;
  }

  get #held(): HeldPoll {
    const held = this.polls.at(-1);
    if (held === undefined) throw new Error('no poll was opened');
    return held;
  }

  #ballots(withinMs: number): readonly Act[] {
    const held = this.#held;
    const view = this.#view;
    if (view === null) throw new Error('the poll has no view yet');
    return this.#seats.map(({ key: { personId, signer }, terminal }) => {
      const choices = held.drawChoices(personId, this.#random);
      const place = { meetingId: MEETING_ID, pollId: view.id, hash: view.hash };
      const sign = () => (isSecret(view.conduct) ? signer.castSecret(view, choices) : signer.cast(place, choices));
      const again = () => {
        signer.resume(view.id, terminal.ownBallot(view.id));
        return said(sign());
      };
      return { terminal, personId, ...said(sign()), afterMs: this.#random() * withinMs, again };
    });
  }

  /** Paper is counted by the chair's account and the desk's, who agree; hands by the desk's alone. */
  #counts(withinMs: number): readonly Act[] {
    const { setup } = this.#held;
    const counted = this.#held.drawCount(this.#random);
    const desk = { terminal: this.#desk, personId: 'desk' };
    const chair = { terminal: this.#chair, personId: 'chair' };
    return (setup.conduct === 'paper' ? [desk, chair] : [desk]).map((counter) => ({
      ...counter,
      command: { kind: 'enterCount', meetingId: MEETING_ID, pollId: setup.id, counted },
      hash: countHash(counted),
      afterMs: this.#random() * withinMs,
    }));
  }

  async #send(act: Act): Promise<void> {
    const { terminal, command, personId, hash: said, afterMs, again } = act;
    const id = this.#newId();
    this.casts.set(id, command);
    await pause(afterMs);
    let entry: number | null;
    try {
      ({ entry } = await terminal.command(id, command));
    } catch (error) {
      // A server put back to an earlier state has an earlier ballot: the delegate sees it, and votes again.
      if (again === undefined || !String(error).includes('ballotSuperseded')) throw error;
      return this.#send({ ...act, ...again(), afterMs: 0 });
    }
    const ballot = { pollId: command.pollId, personId, hash: said, command: id, entry: entry ?? -1 };
    this.#acknowledge(ballot, terminal.localPort);
  }

  #acknowledge(said: Acknowledged, localPort: number): void {
    this.acknowledged.push(said);
    this.#onReceipt(said, localPort);
  }

  #newId(): string {
    this.#commands += 1;
    return `c${this.#commands}`;
  }
}
