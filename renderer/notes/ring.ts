import { z } from 'zod';
import { Note } from '../../core/notes/note.ts';
import { sodium } from '../../proof/sign/sodium.ts';

/** What Argon2id costs whoever guesses a PIN, and the seat once at a sign-in: passes, and bytes of memory. */
const PIN_COST = { passes: 2, memory: 64 * 1024 * 1024 } as const;
/** Keys one person can have: one for each terminal that had to begin without the others. */
const MAX_KEYS = 32;

const base64url = (bytes: Uint8Array) => sodium.to_base64(bytes, sodium.base64_variants.URLSAFE_NO_PADDING);
const bytesOf = (text: string) => sodium.from_base64(text, sodium.base64_variants.URLSAFE_NO_PADDING);
const wiped = <T>(key: Uint8Array, use: (key: Uint8Array) => T): T => {
  try {
    return use(key);
  } finally {
    sodium.memzero(key);
  }
};

/** One person's keys, base64url; the first seals. There are several where terminals made theirs before they met. */
export const Ring = z
  .array(z.string().regex(/^[A-Za-z0-9_-]{43}$/))
  .min(1)
  .max(MAX_KEYS);
export type Ring = z.infer<typeof Ring>;

/** libsodium has to be ready for all of these. */
export function newRing(): Ring {
  return [base64url(sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES))];
}

/** All keys of some rings, each once; the first ring's first key goes on sealing. */
export function joinRings(...rings: readonly Ring[]): Ring {
  return [...new Set(rings.flat())].slice(0, MAX_KEYS);
}

/** Whose note it is and its name are bound to what is sealed, so that a server cannot put one in place of another. */
const boundTo = (owner: string, id: string) => `nghi-su note 1\n${owner}\n${id}`;

/** Throws for what would not be a note when it is opened again. */
export function sealNote(ring: Ring, owner: string, note: Note): string {
  return seal(JSON.stringify(Note.parse(note)), boundTo(owner, note.id), bytesOf(ring[0] ?? ''));
}

/** The note, or null where no key of the ring opens it. */
export function openNote(ring: Ring, owner: string, id: string, sealed: string): Note | null {
  for (const key of ring) {
    const text = open(sealed, boundTo(owner, id), bytesOf(key));
    if (text === null) continue;
    const note = Note.safeParse(parsed(text));
    return note.success && note.data.id === id ? note.data : null;
  }
  return null;
}

const RING_LABEL = 'nghi-su notes ring 1';

/** The ring, sealed by what Argon2id makes of a PIN: salt, then the sealed keys. */
export function wrapRing(ring: Ring, pin: string): string {
  const salt = sodium.randombytes_buf(sodium.crypto_pwhash_SALTBYTES);
  return `${base64url(salt)}${seal(JSON.stringify(ring), RING_LABEL, pinKey(pin, salt))}`;
}

/** The ring, or null where it was wrapped with another PIN. */
export function unwrapRing(wrapped: string, pin: string): Ring | null {
  // 16 bytes of salt are 22 letters.
  const salt = tried(() => bytesOf(wrapped.slice(0, 22)));
  if (salt === null || salt.length !== sodium.crypto_pwhash_SALTBYTES) return null;
  const text = open(wrapped.slice(22), RING_LABEL, pinKey(pin, salt));
  const ring = text === null ? null : Ring.safeParse(parsed(text));
  return ring?.success === true ? ring.data : null;
}

function pinKey(pin: string, salt: Uint8Array): Uint8Array {
  const { passes, memory } = PIN_COST;
  const bytes = sodium.crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
  return sodium.crypto_pwhash(bytes, pin, salt, passes, memory, sodium.crypto_pwhash_ALG_ARGON2ID13);
}

function seal(text: string, label: string, secret: Uint8Array): string {
  return wiped(secret, (key) => {
    const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(text, label, null, nonce, key);
    const whole = new Uint8Array(nonce.length + box.length);
    whole.set(nonce);
    whole.set(box, nonce.length);
    return base64url(whole);
  });
}

function open(sealed: string, label: string, secret: Uint8Array): string | null {
  return wiped(secret, (key) =>
    tried(() => {
      const whole = bytesOf(sealed);
      const size = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
      const box = whole.subarray(size);
      const plain = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, box, label, whole.subarray(0, size), key);
      return sodium.to_string(plain);
    }),
  );
}

/** What libsodium throws for another key, and for bytes that are no sealed text, is the same: it does not open. */
function tried<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  return tried((): unknown => JSON.parse(text));
}
