import { z } from 'zod';
import { WireCommand } from '../../core/command.ts';
import type { Receipt } from '../../core/protocol/down/receipt.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { KeyStore } from './keyStore.ts';
import type { PendingCommand } from './roomState.ts';

/** The server's word on a command. */
export type CommandOutcome =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'refused'; readonly code: RefusalCode };

interface Entry extends PendingCommand {
  /** Whose act it is: it is never sent for anybody else. */
  readonly owner: string;
  readonly settle: readonly ((outcome: CommandOutcome) => void)[];
}

const Kept = z.array(z.strictObject({ id: z.string(), owner: z.string(), command: WireCommand }));
const KEY = 'outbox';

/**
 * Commands without an answer, in the order given. Ballots, and the key that they are signed with, are kept over a reload:
 * only the server's word takes one away.
 */
export class Outbox {
  readonly #keys: KeyStore;
  #entries: readonly Entry[];

  constructor(keys: KeyStore) {
    this.#keys = keys;
    this.#entries = readKept(keys.get(KEY)).map((kept) => ({ ...kept, settle: [] }));
  }

  /** Keeps a command until it is answered; the same id twice is the same act. */
  add(owner: string, id: string, command: WireCommand): Promise<CommandOutcome> {
    return new Promise((settle) => {
      const known = this.#entries.find((entry) => entry.id === id);
      this.#entries =
        known === undefined
          ? [...this.#entries, { owner, id, command, settle: [settle] }]
          : this.#entries.map((entry) => (entry === known ? { ...known, settle: [...known.settle, settle] } : entry));
      this.#keep();
    });
  }

  /** Ends a command; false when this outbox does not hold it. */
  answer(id: string, outcome: CommandOutcome): boolean {
    const entry = this.#entries.find((candidate) => candidate.id === id);
    if (entry === undefined) return false;
    this.#entries = this.#entries.filter((candidate) => candidate !== entry);
    this.#keep();
    for (const settle of entry.settle) settle(outcome);
    return true;
  }

  /** What this person is waiting for, oldest first. */
  of(owner: string | null): readonly PendingCommand[] {
    return this.#entries.flatMap((entry) => (entry.owner === owner ? [{ id: entry.id, command: entry.command }] : []));
  }

  #keep(): void {
    const lasting = this.#entries.filter(({ command: { kind } }) => kind === 'castBallot' || kind === 'registerKey');
    const kept = lasting.map(({ id, owner, command }) => ({ id, owner, command }));
    this.#keys.set(KEY, kept.length === 0 ? null : JSON.stringify(kept));
  }
}

function readKept(text: string | null): z.infer<typeof Kept> {
  if (text === null) return [];
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return [];
  }
}
