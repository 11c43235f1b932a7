import { hash } from 'node:crypto';
import type { CommandOf } from '../../../core/command.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { MEETING_ID } from '../fillRoom.ts';
import type { Acknowledged } from '../load/VoteStage.ts';
import type { Terminal } from './Terminal.ts';
import { Trustee } from './Trustee.ts';

/** The smallest board that makes a key together. */
const MEMBERS = 3;

/** Whoever is on the board, and where they sit. */
export interface BoardSeat {
  readonly personId: string;
  readonly terminal: Terminal;
}

export interface BoardPorts {
  readonly chair: Terminal;
  readonly newId: () => string;
  readonly random: () => number;
  /** Hears of each post and part that a member has the receipt of, with the terminal's own port. */
  readonly acknowledged: (post: Acknowledged, localPort: number) => void;
}

/** Whom and what a member's post is about, as `readBallots` finds it in the journal. */
function subjectOf(said: CommandOf<'postCeremony' | 'confirmKey' | 'postPartial'>): { pollId: string; text: string } {
  switch (said.kind) {
    case 'postCeremony':
      return { pollId: said.ceremonyId, text: said.body };
    case 'confirmKey':
      return { pollId: said.ceremonyId, text: '' };
    case 'postPartial':
      return { pollId: said.pollId, text: said.body };
  }
}

/** Three of the voters who make keys for secret ballots and open their sums. */
export class CountingBoard {
  readonly #ports: BoardPorts;
  readonly #trustees: readonly Trustee[];
  #ceremonies = 0;

  /** The first members of `seats` are on it. */
  constructor(seats: readonly BoardSeat[], ports: BoardPorts) {
    this.#ports = ports;
    const members = seats.slice(0, MEMBERS);
    const personIds = members.map(({ personId }) => personId);
    this.#trustees = members.map(({ personId, terminal }) => {
      return new Trustee(personId, personIds, {
        say: (command) => this.#say(personId, terminal, command),
        ask: (ask) => terminal.ask({ ...ask, meetingId: MEETING_ID }),
        random: ports.random,
      });
    });
  }

  /** The chair names the board and begins a ceremony; all devices play it to the end. */
  async makeKey(): Promise<void> {
    await ready();
    const { chair, newId } = this.#ports;
    if (this.#ceremonies === 0) {
      const members = this.#trustees.map(({ personId }, i) => ({ personId, isHead: i === 0 }));
      await chair.command(newId(), { kind: 'setBoard', meetingId: MEETING_ID, members });
    }
    this.#ceremonies += 1;
    const ceremonyId = `ceremony${this.#ceremonies}`;
    await chair.command(newId(), { kind: 'startCeremony', meetingId: MEETING_ID, ceremonyId });
    const words = await Promise.all(this.#trustees.map((trustee) => trustee.makeKey(ceremonyId)));
    if (new Set(words).size !== 1) throw new Error(`the words of one ceremony differ: ${words.join(' | ')}`);
  }

  /** Everybody says that the words are the same. */
  async confirmKey(): Promise<void> {
    await Promise.all(this.#trustees.map((trustee) => trustee.confirm()));
  }

  /** One member opens its part of a closed poll's sum: one fewer than two are no result. */
  async openOne(pollId: string, pollHash: string): Promise<void> {
    await this.#trustees[0]?.openSum(pollId, pollHash);
  }

  /** All others open theirs; the last part may come when the result is known already. */
  async openOthers(pollId: string, pollHash: string): Promise<void> {
    await Promise.all(this.#trustees.slice(1).map((trustee) => trustee.openSum(pollId, pollHash)));
  }

  async #say(
    personId: string,
    terminal: Terminal,
    command: CommandOf<'postCeremony' | 'confirmKey' | 'postPartial'>,
  ): Promise<void> {
    const id = this.#ports.newId();
    const { pollId, text } = subjectOf(command);
    try {
      const { entry } = await terminal.command(id, command);
      const said = { pollId, personId, hash: hash('sha256', text, 'hex'), command: id, entry: entry ?? -1 };
      this.#ports.acknowledged(said, terminal.localPort);
    } catch (error) {
      if (command.kind !== 'postPartial' || !String(error).includes('alreadyOpened')) throw error;
    }
  }
}
