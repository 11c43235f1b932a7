import { setTimeout as pause } from 'node:timers/promises';
import type { WireCommand } from '../../../core/command.ts';
import { type FilledRoom, MEETING_ID, pollNamed } from '../fillRoom.ts';
import type { Target } from '../load/openSocket.ts';
import type { Acknowledged } from '../load/VoteStage.ts';
import { Terminal } from './Terminal.ts';

const OPTIONS = ['for', 'against', 'abstain'] as const;

/** The terminals of a room, what they voted, and what was acknowledged to them. */
export class Voters {
  readonly acknowledged: Acknowledged[] = [];
  /** What was cast, by the command's id: for a retry that says the same to the byte. */
  readonly casts = new Map<string, WireCommand>();
  readonly #room: FilledRoom;
  readonly #seats: readonly Terminal[];
  readonly #chair: Terminal;
  readonly #random: () => number;
  readonly #onReceipt: (ballot: Acknowledged, localPort: number) => void;
  #last: (number | null)[] = [];
  #poll = 0;
  #hash = '';
  #commands = 0;

  /** `onReceipt` is called as soon as a terminal has read a ballot's receipt, with the terminal's own port. */
  constructor(
    room: FilledRoom,
    target: () => Promise<Target>,
    random: () => number,
    onReceipt: (ballot: Acknowledged, localPort: number) => void = () => {},
  ) {
    this.#room = room;
    this.#random = random;
    this.#onReceipt = onReceipt;
    this.#chair = new Terminal(target, room.chairToken);
    this.#seats = room.seats.map(({ token }) => new Terminal(target, token));
  }

  /** Whether everybody has a connection on which the server has spoken. */
  get areBack(): boolean {
    return this.#chair.isBack && this.#seats.every((seat) => seat.isBack);
  }

  /** The chair opens a new poll. */
  async openPoll(): Promise<void> {
    this.#poll += 1;
    this.#last = this.#seats.map(() => null);
    const poll = pollNamed(`poll${this.#poll}`);
    await this.#chair.command(this.#newId(), { kind: 'openAdHocPoll', meetingId: MEETING_ID, poll });
    this.#hash = await this.#chair.hashOf(poll.id);
  }

  async closePoll(): Promise<void> {
    const pollId = `poll${this.#poll}`;
    await this.#chair.command(this.#newId(), { kind: 'closePoll', meetingId: MEETING_ID, pollId });
  }

  /** Every seat votes once within `withinMs`, each time otherwise than before; resolves when all have their receipts. */
  async storm(withinMs: number): Promise<void> {
    await Promise.all(this.#seats.map((_, i) => this.#cast(i, this.#random() * withinMs)));
  }

  stop(): void {
    for (const terminal of [this.#chair, ...this.#seats]) terminal.stop();
  }

  async #cast(seat: number, afterMs: number): Promise<void> {
    const before = this.#last[seat] ?? null;
    const draw = before === null ? Math.floor(this.#random() * 3) : (before + 1 + Math.floor(this.#random() * 2)) % 3;
    this.#last[seat] = draw;
    const pollId = `poll${this.#poll}`;
    const optionId = OPTIONS[draw] ?? 'for';
    const command = this.#newId();
    await pause(afterMs);
    const signer = this.#room.seats[seat]?.signer;
    if (signer === undefined) throw new Error(`there is no seat ${seat}`);
    const cast = signer.cast({ meetingId: MEETING_ID, pollId, hash: this.#hash }, [optionId]);
    this.casts.set(command, cast);
    const terminal = this.#seats[seat];
    const receipt = await terminal?.command(command, cast);
    const personId = this.#room.seats[seat]?.personId ?? '';
    const ballot = { pollId, personId, optionId, command, entry: receipt?.entry ?? -1 };
    this.acknowledged.push(ballot);
    this.#onReceipt(ballot, terminal?.localPort ?? 0);
  }

  #newId(): string {
    this.#commands += 1;
    return `c${this.#commands}`;
  }
}
