import { EntryBody } from '../../core/journal.ts';
import type { Ledger } from '../ledger/port.ts';
import type { RoomLoop } from '../room/room.ts';

/** A session key that signed a ballot. */
export interface BookedKey {
  readonly publicKey: string;
  /** The registrar's signature, or null while nobody has vouched. */
  readonly vouch: string | null;
}

const decoder = new TextDecoder();

/** Session keys by their id: as the state has them, and from the journal once their sessions are over. */
export class KeyBook {
  readonly #loop: Pick<RoomLoop, 'state' | 'ledger'>;
  #all: Promise<ReadonlyMap<string, BookedKey>> | null = null;
  /** Vouchers by key, of entries that were looked at. */
  readonly #vouches = new Map<number, Promise<ReadonlyMap<string, string>>>();

  constructor(loop: Pick<RoomLoop, 'state' | 'ledger'>) {
    this.#loop = loop;
  }

  /** Null when no such key was ever registered. */
  async find(keyId: string): Promise<BookedKey | null> {
    const key = this.#loop.state.keys[keyId];
    if (key === undefined) return (await this.#ofJournal()).get(keyId) ?? null;
    const vouch = key.vouched === null ? null : ((await this.#vouchesIn(key.vouched)).get(keyId) ?? null);
    return { publicKey: key.publicKey, vouch };
  }

  #vouchesIn(entry: number): Promise<ReadonlyMap<string, string>> {
    const known = this.#vouches.get(entry) ?? readVouches(this.#loop.ledger, entry);
    this.#vouches.set(entry, known);
    return known;
  }

  #ofJournal(): Promise<ReadonlyMap<string, BookedKey>> {
    this.#all ??= readKeys(this.#loop.ledger);
    return this.#all;
  }
}

async function* keyEvents(ledger: Ledger, from: number, to?: number) {
  for await (const slice of ledger.read(from, to)) {
    for (const { body } of slice) {
      const text = decoder.decode(body);
      if (text.includes('"type":"key')) yield* EntryBody.parse(JSON.parse(text)).events;
    }
  }
}

async function readVouches(ledger: Ledger, entry: number): Promise<ReadonlyMap<string, string>> {
  const vouches = new Map<string, string>();
  for await (const event of keyEvents(ledger, entry, entry)) {
    if (event.type === 'keysVouched') for (const { keyId, signature } of event.vouches) vouches.set(keyId, signature);
  }
  return vouches;
}

async function readKeys(ledger: Ledger): Promise<ReadonlyMap<string, BookedKey>> {
  const keys = new Map<string, BookedKey>();
  for await (const event of keyEvents(ledger, 0)) {
    if (event.type === 'keyRegistered') keys.set(event.keyId, { publicKey: event.publicKey, vouch: null });
    if (event.type !== 'keysVouched') continue;
    for (const { keyId, signature } of event.vouches) {
      const key = keys.get(keyId);
      if (key !== undefined) keys.set(keyId, { ...key, vouch: signature });
    }
  }
  return keys;
}
