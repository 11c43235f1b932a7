import type { AskKind } from '../../../../core/protocol/up/ask.ts';
import type { LogView } from '../../../../core/views/logView.ts';
import { type Asked, TerminalWitness } from '../../../../proof/witness/TerminalWitness.ts';
import type { OwnBallot } from '../../../../proof/witness/witnessMemory.ts';

/** Whoever answers a witness: the room's log, or one that cheats. */
export type Answering = (personId: string, ask: AskKind) => Promise<Asked>;

/** What a seat's witness remembers at some moment, and the ballots it signed. */
export interface SeatMemory {
  readonly personId: string;
  readonly kept: string;
  readonly ballots: readonly OwnBallot[];
}

/** A seat's witness as terminals run it, without a screen, without waiting, and without views of ballots. */
export class SeatWitness {
  readonly personId: string;
  readonly ballots: OwnBallot[];
  readonly #witness: TerminalWitness;
  #kept: string;

  constructor(memory: SeatMemory | { readonly personId: string; readonly seed: Uint8Array }, answer: Answering) {
    this.personId = memory.personId;
    this.ballots = 'kept' in memory ? [...memory.ballots] : [];
    this.#kept = 'kept' in memory ? memory.kept : '';
    this.#witness = new TerminalWitness(
      {
        ask: (ask) => answer(memory.personId, ask),
        keep: (text) => {
          this.#kept = text;
        },
        now: () => 0,
        randomSeed: () => ('seed' in memory ? memory.seed : new Uint8Array(32)),
        pause: async () => {},
        told: () => {},
      },
      'kept' in memory ? memory.kept : null,
    );
  }

  get memory(): SeatMemory {
    return { personId: this.personId, kept: this.#kept, ballots: [...this.ballots] };
  }

  /** A receipt has come. */
  acknowledged(ballot: OwnBallot): void {
    this.ballots.push(ballot);
    this.#witness.acknowledged(ballot);
  }

  /** Takes the ballots that it cast after the remembered moment as acknowledged. */
  remember(): void {
    for (const ballot of this.ballots) this.#witness.acknowledged(ballot);
  }

  async sees(log: LogView, openPollId: string | null): Promise<void> {
    await this.#witness.follow({ log, personId: this.personId, ballots: [], openPollId });
  }

  get hasAlarm(): boolean {
    return this.#witness.report.alarm !== null;
  }

  /** Whether every ballot that was acknowledged here was found in the log. */
  get hasFoundAll(): boolean {
    return [...this.#witness.report.ballots.values()].every((state) => state === 'included');
  }
}
