import type { AskKind } from '../../../core/protocol/up/ask.ts';
import type { Asked, Shown, TerminalWitness, WitnessPorts } from '../../../proof/witness/TerminalWitness.ts';
import type { OwnBallot } from '../../../proof/witness/witnessMemory.ts';
import type { KeyStore } from '../keyStore.ts';
import type { AskOutcome } from '../questions.ts';
import type { RoomState } from '../roomState.ts';
import { isSameShown, shownOf } from './shownOf.ts';

export interface PageWitnessPorts extends Omit<WitnessPorts, 'ask' | 'keep'> {
  /** Brings the code that checks; tried again when it could not be had. */
  readonly load: (ports: WitnessPorts, kept: string | null) => Promise<TerminalWitness>;
  /** Lasts as long as the terminal. */
  readonly kept: KeyStore;
  readonly ask: (ask: AskKind) => Promise<AskOutcome>;
  readonly isLineOpen: () => boolean;
}

/** Refusals that say nothing of the log: who asks has changed, or asks too much. */
const NOBODYS_FAULT: readonly string[] = ['notSignedIn', 'notAllowed', 'tooFast'];

/** The page's witness: begins with the first checkpoint that is shown, one for each room, and follows the screen. */
export class PageWitness {
  readonly #ports: PageWitnessPorts;
  readonly #early: OwnBallot[] = [];
  #roomId: string | null = null;
  #witness: TerminalWitness | null = null;
  #loading = false;
  #shown: Shown | null = null;
  #wasOpen = false;

  constructor(ports: PageWitnessPorts) {
    this.#ports = ports;
  }

  /** Follows the page: call it with every state of the room. */
  follow({ link, room, session, views }: Pick<RoomState, 'link' | 'room' | 'session' | 'views'>): void {
    const shown = shownOf({ session, views });
    const isSame = this.#shown !== null && isSameShown(this.#shown, shown);
    // A check that the line broke off goes on when the line is back.
    const isBack = link.kind === 'open' && !this.#wasOpen;
    this.#wasOpen = link.kind === 'open';
    if (isSame && !isBack && this.#witness !== null) return;
    this.#shown = shown;
    if (room === null || shown.log === null) return;
    this.#roomId ??= room.roomId;
    if (this.#witness === null) void this.#begin(this.#roomId);
    else void this.#witness.follow(shown);
  }

  acknowledged(ballot: OwnBallot): void {
    if (this.#witness === null) this.#early.push(ballot);
    else this.#witness.acknowledged(ballot);
  }

  /** Somebody answers for the log as it is. */
  trustAnew(): void {
    void this.#witness?.trustAnew();
  }

  async #begin(roomId: string): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    const { load, kept, ask: _, isLineOpen: __, ...rest } = this.#ports;
    const key = `witness:${roomId}`;
    const ports = { ...rest, ask: (ask: AskKind) => this.#ask(ask), keep: (text: string) => kept.set(key, text) };
    try {
      const witness = await load(ports, kept.get(key));
      this.#witness = witness;
      for (const ballot of this.#early.splice(0)) witness.acknowledged(ballot);
      if (this.#shown !== null) void witness.follow(this.#shown);
    } catch {
      // Its code could not be had: the next thing shown tries again.
    } finally {
      this.#loading = false;
    }
  }

  async #ask(ask: AskKind): Promise<Asked> {
    const outcome = await this.#ports.ask(ask);
    if (outcome.kind === 'answer') return outcome;
    const isFault = this.#ports.isLineOpen() && !NOBODYS_FAULT.includes(outcome.code);
    return { kind: isFault ? 'refused' : 'noLine' };
  }
}
