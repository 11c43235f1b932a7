import { z } from 'zod';
import type { WireCommand } from '../../../core/command.ts';
import { keyIdOf } from '../../../core/keys/key.ts';
import { base64url } from '../../../proof/sign/base64.ts';
import type { KeyStore } from '../keyStore.ts';
import type { CommandOutcome } from '../outbox.ts';
import type { RoomState } from '../roomState.ts';
import { hashOfText } from './hashOfText.ts';
import type { Signing } from './signing.ts';

/** The key that ballots of this sign-in are signed with. */
export interface SessionKey {
  /** Sixteen hex digits, as payloads name it. */
  readonly id: string;
  /** Base64url. */
  readonly publicKey: string;
  /** The signature of a ballot's payload. */
  readonly sign: (payload: string) => string;
}

/** How far the session's key is; `registered` is the server's word. */
export type SessionKeyState =
  | { readonly kind: 'none' }
  | { readonly kind: 'making' }
  | { readonly kind: 'made' | 'registered'; readonly keyId: string };

export interface SessionKeysPorts {
  /** Brings the code that signs; tried again when it could not be had. */
  readonly loadSigning: () => Promise<Signing>;
  readonly random: (bytes: number) => Uint8Array;
  readonly newId: () => string;
  /** Lasts over a reload of this tab and no longer. */
  readonly kept: KeyStore;
  readonly send: (command: WireCommand, id: string) => Promise<CommandOutcome>;
  readonly told: (state: SessionKeyState) => void;
}

const KEY = 'sessionKey';
const SEED_BYTES = 32;
const Kept = z.strictObject({ sessionId: z.string(), seed: z.string().length(43) });

interface Held {
  readonly sessionId: string;
  readonly key: Promise<SessionKey>;
}

/**
 * The session's signing key: made at sign-in from this terminal's own randomness, kept in memory and in the tab, told to
 * the server before the first ballot, and gone with the session (SPEC, session key).
 */
export class SessionKeys {
  readonly #ports: SessionKeysPorts;
  #held: Held | null = null;
  #registered: string | null = null;

  constructor(ports: SessionKeysPorts) {
    this.#ports = ports;
  }

  /** Follows who is signed in: call it with every state of the room. */
  follow({ room, session }: Pick<RoomState, 'room' | 'session'>): void {
    // Before the first welcome nobody knows whether the session goes on.
    if (room === null) return;
    const votes = session.kind === 'signedIn' && session.personId !== null;
    const sessionId = votes ? session.sessionId : null;
    if (sessionId !== null) {
      if (sessionId !== this.#held?.sessionId) this.#begin(sessionId);
    } else if (this.#held !== null || this.#ports.kept.get(KEY) !== null) this.#forget();
  }

  /** The key of the session, given to the server ahead of whatever it signs. Rejects when nobody is signed in or it cannot be made. */
  async key(): Promise<SessionKey> {
    const held = this.#held;
    if (held === null) throw new Error('nobody is signed in');
    const made = await held.key.catch(() => this.#begin(held.sessionId).key);
    this.#register(held.sessionId, made);
    return made;
  }

  /** The server did not know the key: it is told again before the next ballot. */
  unknown(): void {
    this.#registered = null;
  }

  #begin(sessionId: string): Held {
    this.#ports.told({ kind: 'making' });
    const key = this.#make(sessionId);
    const held = { sessionId, key };
    this.#held = held;
    key.then(
      (made) => {
        if (this.#held !== held) return;
        this.#ports.told({ kind: 'made', keyId: made.id });
        this.#register(sessionId, made);
      },
      () => this.#ports.told({ kind: 'none' }),
    );
    return held;
  }

  async #make(sessionId: string): Promise<SessionKey> {
    const seed = this.#seedOf(sessionId);
    const signing = await this.#ports.loadSigning();
    const { pair, publicKey } = signing.keyOf(seed);
    return {
      id: keyIdOf(publicKey, hashOfText),
      publicKey,
      sign: (payload) => signing.signBallot(pair, payload),
    };
  }

  /** The seed that this tab kept over a reload, or a new one; another session's is thrown away. */
  #seedOf(sessionId: string): Uint8Array {
    const kept = readKept(this.#ports.kept.get(KEY));
    const known = kept?.sessionId === sessionId ? base64url.decode(kept.seed) : null;
    if (known !== null) return known;
    const seed = this.#ports.random(SEED_BYTES);
    this.#ports.kept.set(KEY, JSON.stringify({ sessionId, seed: base64url.encode(seed) }));
    return seed;
  }

  #register(sessionId: string, { id, publicKey }: SessionKey): void {
    if (this.#registered === id) return;
    this.#registered = id;
    void this.#ports.send({ kind: 'registerKey', publicKey }, this.#ports.newId()).then((outcome) => {
      if (this.#held?.sessionId !== sessionId) return;
      if (outcome.kind === 'receipt') this.#ports.told({ kind: 'registered', keyId: id });
      else this.#registered = null;
    });
  }

  #forget(): void {
    this.#held = null;
    this.#registered = null;
    this.#ports.kept.set(KEY, null);
    this.#ports.told({ kind: 'none' });
  }
}

function readKept(text: string | null): z.infer<typeof Kept> | null {
  if (text === null) return null;
  try {
    return Kept.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
