import { hash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { WireCommand } from '../../../core/command.ts';
import { Down } from '../../../core/protocol/down.ts';
import { CurrentPollView } from '../../../core/views/pollView.ts';
import { ProgressView } from '../../../core/views/progressView.ts';
import { type FilledRoom, MEETING_ID } from '../fillRoom.ts';
import { type BallotSigner, pollHashIn } from './BallotSigner.ts';
import { connectAll } from './connectAll.ts';
import { frameOf } from './messages.ts';
import type { Target } from './openSocket.ts';
import { Seat } from './Seat.ts';
import { until } from './until.ts';

/** Longest wait for anything of a vote, in milliseconds; far longer than a healthy room needs. */
const PATIENCE_MS = 60_000;
/** Choices in turn, so that every option gets ballots. */
const CHOICES = ['for', 'against', 'for', 'abstain'] as const;

/** One acknowledged ballot, count entered by hand, or post of a member of the counting board. */
export interface Acknowledged {
  /** Of a post in a ceremony, that ceremony. */
  readonly pollId: string;
  /** Whose ballot it is; of a count the person or account that entered it. */
  readonly personId: string;
  /** SHA-256 of the ballot's payload or the post's text, hex; of a count `countHash`. */
  readonly hash: string;
  readonly command: string;
  readonly entry: number;
}

/** What one storm of ballots showed; times in milliseconds from each ballot's own tap. */
export interface Storm {
  readonly ackMs: readonly number[];
  /** For the k-th ballot: the chair's first progress that counts k of them. */
  readonly chairMs: readonly number[];
  /** Mean per seat, from just before the poll opened to the final progress. */
  readonly messagesPerSeat: number;
  readonly acknowledged: readonly Acknowledged[];
}

/** A progress that the chair's terminal got, on `performance.now()`. */
interface Sighting {
  readonly at: number;
  readonly voted: number;
}

function viewData(payload: Buffer): unknown {
  const message = Down.parse(JSON.parse(payload.toString()));
  return message.type === 'view' ? message.data : null;
}

/** A chair and all seats of a prepared room, connected to one server, and the votes held there. */
export class VoteStage {
  readonly #seats: readonly Seat[];
  readonly #signers: readonly BallotSigner[];
  readonly #chair: Seat;
  readonly #chairSaw: Sighting[];
  #commands = 0;

  private constructor(room: FilledRoom, seats: readonly Seat[], chair: Seat, chairSaw: Sighting[]) {
    this.#seats = seats;
    this.#signers = room.seats.map(({ signer }) => signer.anew());
    this.#chair = chair;
    this.#chairSaw = chairSaw;
  }

  /** Connects everybody and waits until each has its picture. */
  static async open(room: FilledRoom, target: Target): Promise<VoteStage> {
    const saw: Sighting[] = [];
    const chair = await Seat.connect(target, room.chairToken, (topic, payload) => {
      if (topic !== 'progress') return;
      const at = performance.now();
      saw.push({ at, voted: ProgressView.parse(viewData(payload))?.voted ?? 0 });
    });
    const seats = await connectAll(target, room.seats);
    const stage = new VoteStage(room, seats, chair, saw);
    await stage.#all('a picture', (seat) => seat.views.has('mine'));
    return stage;
  }

  /** Keeps every connection: the server lets go of the silent. */
  async keepAlive(): Promise<void> {
    const everybody = [this.#chair, ...this.#seats];
    const before = this.#chair.pongs;
    for (const seat of everybody) seat.ping();
    await until(
      () => everybody.every((seat) => seat.pongs > before),
      PATIENCE_MS,
      () => 'pongs are missing',
    );
  }

  /** Opens a prepared poll; resolves when every seat has the question and the empty progress. */
  async openPoll(pollId: string): Promise<void> {
    for (const seat of this.#seats) seat.forget();
    await this.#chairDoes({ kind: 'openPoll', meetingId: MEETING_ID, pollId });
    await this.#all('the question', (seat) => seat.views.get('poll')?.includes(`"id":"${pollId}"`) ?? false);
    await this.#all('the progress', (seat) => seat.views.get('progress')?.includes(`"pollId":"${pollId}"`) ?? false);
  }

  /** Every seat casts its ballot, all at once or evenly over `spreadMs`; resolves when all is told to everybody. */
  async storm(pollId: string, spreadMs: number): Promise<Storm> {
    const pollHash = pollHashIn(this.#seats[0]?.views.get('poll'), pollId) ?? '';
    const place = { meetingId: MEETING_ID, pollId, hash: pollHash };
    const ballots = this.#signers.map((signer, i) => {
      const { personId } = signer;
      const command = `${pollId}-${personId}`;
      const cast = signer.cast(place, [CHOICES[i % CHOICES.length] ?? 'for']);
      const frame = frameOf({ type: 'command', id: command, command: cast });
      return { pollId, personId, hash: hash('sha256', cast.payload, 'hex'), command, frame };
    });
    this.#chairSaw.length = 0;
    const started = performance.now();
    const taps = ballots.map((_, i) => started + (i * spreadMs) / ballots.length);
    for (const [i, { frame }] of ballots.entries()) {
      // What is due has been tapped when it was due, however late this process gets to it.
      while ((taps[i] ?? 0) > performance.now()) await pause(1);
      this.#seats[i]?.write(frame);
    }
    await this.#all('a receipt', (seat) => seat.receiptAt !== null);
    const all = ballots.length;
    await until(
      () => this.#chairSaw.at(-1)?.voted === all,
      PATIENCE_MS,
      () => 'the chair does not see every ballot',
    );
    await this.#all('the final progress', (seat) => seat.views.get('progress')?.includes(`"voted":${all},`) ?? false);
    return {
      ackMs: taps.map((tap, i) => (this.#seats[i]?.receiptAt ?? Number.NaN) - tap),
      chairMs: taps.map((tap, i) => (this.#chairSaw.find(({ voted }) => voted > i)?.at ?? Number.NaN) - tap),
      messagesPerSeat: this.#seats.reduce((sum, seat) => sum + seat.messages, 0) / this.#seats.length,
      acknowledged: ballots.map(({ frame: _, ...ballot }, i) => ({ ...ballot, entry: this.#entryOf(i) })),
    };
  }

  /** Closes the poll; answers how many took part by the server's own count. */
  async closePoll(pollId: string): Promise<number> {
    await this.#chairDoes({ kind: 'closePoll', meetingId: MEETING_ID, pollId });
    const closed = () => {
      const payload = this.#chair.views.get('poll');
      const poll = payload === undefined ? null : CurrentPollView.parse(viewData(payload));
      return poll?.id === pollId ? (poll.tally?.takingPart ?? null) : null;
    };
    await until(
      () => closed() !== null,
      PATIENCE_MS,
      () => 'the chair does not see the result',
    );
    return closed() ?? 0;
  }

  /** Drops every connection. */
  cut(): void {
    for (const seat of [this.#chair, ...this.#seats]) seat.cut();
  }

  #entryOf(seat: number): number {
    const message = Down.parse(JSON.parse(this.#seats[seat]?.answer?.toString() ?? 'null'));
    return message.type === 'receipt' ? (message.entry ?? -1) : -1;
  }

  async #chairDoes(command: WireCommand): Promise<void> {
    this.#commands += 1;
    this.#chair.forget();
    this.#chair.write(frameOf({ type: 'command', id: `chair-${process.pid}-${this.#commands}`, command }));
    await until(
      () => this.#chair.answer !== null,
      PATIENCE_MS,
      () => `no answer to ${command.kind}`,
    );
    if (this.#chair.receiptAt === null) throw new Error(`${command.kind}: ${this.#chair.answer?.toString()}`);
  }

  async #all(what: string, has: (seat: Seat) => boolean): Promise<void> {
    const missing = () => this.#seats.filter((seat) => !has(seat));
    const explain = () => {
      const [first] = missing();
      return `${missing().length} of ${this.#seats.length} seats lack ${what} (${first?.answer?.toString() ?? 'no answer'})`;
    };
    await until(() => this.#seats.every((seat) => seat.lost || has(seat)), PATIENCE_MS, explain);
    const lost = this.#seats.filter((seat) => seat.lost).length;
    if (lost > 0) throw new Error(`${lost} seats lost their connection while waiting for ${what}`);
  }
}
