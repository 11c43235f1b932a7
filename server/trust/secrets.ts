import { createHash, createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { readDeviceCode } from './codes.ts';

interface Cost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

const PASSWORD_COST: Cost = { N: 2 ** 15, r: 8, p: 1 };
/** Lighter, because a hall of delegates signs in within a minute; the pepper and the attempt limit carry the rest. */
const PIN_COST: Cost = { N: 2 ** 12, r: 8, p: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** A stored cost above this is damage or an attack on the memory, not a hash of ours. */
const MAX_COST = 2 ** 17;
/** Longer secrets are refused before any work. */
const MAX_SECRET_LENGTH = 256;

const STORED = /^scrypt\$(\d{1,7})\$(\d{1,2})\$(\d)\$([\w-]{22})\$([\w-]{43})$/;

/** The hashing of every kind of sign-in secret of one room; `pepper` is the room's 32-byte key (see `pinPepper`). */
export interface Secrets {
  hashPassword(password: string): Promise<string>;
  hashPin(pin: string): Promise<string>;
  /** SHA-256 is enough for 60 random bits, and lets a thousand terminals return at once. Throws on a malformed code. */
  hashDeviceCode(code: string): string;
  /** A missing hash costs the same time as a wrong password, so that the answer does not tell which subjects exist. */
  passwordMatches(password: string, hash: string | null): Promise<boolean>;
  /** As `passwordMatches`, for a PIN. */
  pinMatches(pin: string, hash: string | null): Promise<boolean>;
  deviceCodeMatches(code: string, hash: string | null): boolean;
}

export function createSecrets(pepper: Uint8Array): Secrets {
  const peppered = (pin: string) => createHmac('sha256', pepper).update(pin.normalize('NFC')).digest('base64');
  return {
    hashPassword: (password) => hashWith(password, PASSWORD_COST),
    hashPin: (pin) => hashWith(peppered(pin), PIN_COST),
    hashDeviceCode(code) {
      const read = readDeviceCode(code);
      if (read === null) throw new RangeError('not a device code');
      return deviceHash(read);
    },
    passwordMatches: (password, hash) => matches(password, hash, PASSWORD_COST),
    pinMatches: (pin, hash) => matches(peppered(pin), hash, PIN_COST),
    deviceCodeMatches(code, hash) {
      const read = readDeviceCode(code);
      if (read === null || hash === null) return false;
      const [given, kept] = [Buffer.from(deviceHash(read)), Buffer.from(hash)];
      return given.length === kept.length && timingSafeEqual(given, kept);
    },
  };
}

const deviceHash = (code: string): string => `sha256$${createHash('sha256').update(code).digest('base64url')}`;

async function hashWith(secret: string, cost: Cost): Promise<string> {
  if (secret.length > MAX_SECRET_LENGTH) throw new RangeError(`a secret has at most ${MAX_SECRET_LENGTH} characters`);
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(secret, salt, cost);
  return `scrypt$${cost.N}$${cost.r}$${cost.p}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
}

async function matches(secret: string, stored: string | null, costWhenMissing: Cost): Promise<boolean> {
  if (secret.length > MAX_SECRET_LENGTH) return false;
  const parts = STORED.exec(stored ?? '');
  const cost = parts === null ? costWhenMissing : { N: Number(parts[1]), r: Number(parts[2]), p: Number(parts[3]) };
  if (cost.N * cost.r > MAX_COST * PASSWORD_COST.r) return false;
  const salt = Buffer.from(parts?.[4] ?? '', 'base64url');
  const given = await derive(secret, salt, cost);
  const kept = Buffer.from(parts?.[5] ?? '', 'base64url');
  return kept.length === given.length && timingSafeEqual(given, kept);
}

/** Vietnamese keyboards send composed or decomposed letters for the same password, hence NFC. */
function derive(secret: string, salt: Uint8Array, cost: Cost): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r };
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFC'), salt, HASH_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
