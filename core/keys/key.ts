/**
 * The key a delegate's ballots are signed with: made on the terminal at sign-in, kept in its memory, gone with the
 * session. The registrar, at the secretariat's terminal, vouches that it belongs to the delegate.
 */
export interface SessionKey {
  readonly id: string;
  /** Ed25519, base64url. */
  readonly publicKey: string;
  readonly personId: string;
  readonly sessionId: string;
  readonly at: number;
  /** Journal entry of the registrar's signature, or null while nobody has vouched. */
  readonly vouched: number | null;
}

/** Who vouches for keys in a room: a key that only the secretariat's terminal has. */
export interface Registrar {
  readonly roomId: string;
  readonly publicKey: string;
  readonly since: number;
}

/** The text that the registrar signs for each key. */
export function vouchText(key: Pick<SessionKey, 'id' | 'publicKey' | 'personId'>, roomId: string): string {
  return `${roomId}\n${key.personId}\n${key.id}\n${key.publicKey}\n`;
}

/** A key's id: the first 16 hex digits of the SHA-256 of its base64url text. */
export const keyIdOf = (publicKey: string, sha256: (text: string) => string): string => sha256(publicKey).slice(0, 16);
