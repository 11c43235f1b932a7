import type { KeyObject } from 'node:crypto';
import { must } from './Impossible.ts';
import type { BodyRecord, VoteEventOf } from './records.ts';
import { holds, readKey, sha256Of } from './signatures.ts';

export interface KeyRecord {
  readonly id: string;
  readonly publicKey: string;
  readonly personId: string;
  readonly key: KeyObject;
  /** Rooms whose registrar has vouched that it is this person's. */
  readonly vouchedIn: Set<string>;
}

/** Session keys and who vouches for them, as the journal has told so far. */
export class KeyBook {
  readonly #keys = new Map<string, KeyRecord>();
  readonly #registrars = new Map<string, { readonly publicKey: string; readonly key: KeyObject }>();

  find(id: string): KeyRecord | undefined {
    return this.#keys.get(id);
  }

  /** The public key that vouches in a room now. */
  registrarOf(roomId: string): string | null {
    return this.#registrars.get(roomId)?.publicKey ?? null;
  }

  register({ keyId: id, publicKey, personId, sessionId }: VoteEventOf<'keyRegistered'>, { by }: BodyRecord): void {
    must(!this.#keys.has(id), `key ${id} is registered a second time.`);
    must(sha256Of(publicKey).slice(0, 16) === id, `key ${id} is not named after its bytes.`);
    must(by.person === personId && by.session === sessionId, `key ${id} of ${personId} was registered by another.`);
    const key = readKey(publicKey);
    must(key !== null, `key ${id} is no Ed25519 public key.`);
    this.#keys.set(id, { id, publicKey, personId, key, vouchedIn: new Set() });
  }

  setRegistrar({ roomId, publicKey }: VoteEventOf<'registrarSet'>, { by }: BodyRecord): void {
    const key = readKey(publicKey);
    must(key !== null, `the registrar's key of room ${roomId} is no Ed25519 public key.`);
    must(by.role === 'secretary', `the registrar's key of room ${roomId} was not set at the secretariat's desk.`);
    this.#registrars.set(roomId, { publicKey, key });
  }

  vouch({ roomId, vouches }: VoteEventOf<'keysVouched'>): void {
    const registrar = this.#registrars.get(roomId);
    must(registrar !== undefined, `keys are vouched for in room ${roomId}, which has no registrar.`);
    for (const { keyId, signature } of vouches) {
      const known = this.#keys.get(keyId);
      must(known !== undefined, `key ${keyId} is vouched for and not registered.`);
      const text = `${roomId}\n${known.personId}\n${known.id}\n${known.publicKey}\n`;
      must(holds(registrar.key, 'vouch', text, signature), `the registrar's signature for key ${keyId} does not hold.`);
      known.vouchedIn.add(roomId);
    }
  }
}
