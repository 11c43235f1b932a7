import { concat } from '../sign/bytes.ts';
import { crockford } from '../sign/crockford.ts';
import { hash256 } from './hashing.ts';

const SEED_BYTES = 32;
const GROUP = 4;
const LETTERS = 52;
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function checkOf(seed: Uint8Array): Uint8Array {
  return hash256('nghisu/seed/v1', seed).subarray(0, 1);
}

/**
 * A trustee's seed for the envelope: 13 groups of four letters of Crockford's base 32. The last four of the 260 bits are a
 * check that finds most slips at once; the recorded ceremony finds the rest.
 */
export function seedLetters(seed: Uint8Array): string {
  if (seed.length !== SEED_BYTES) throw new RangeError('A seed has 32 bytes.');
  const letters = crockford(concat(seed, checkOf(seed)), LETTERS);
  return (letters.match(/.{4}/g) ?? []).join(' ');
}

/** The seed that was typed (o is 0, i and l are 1; spaces and hyphens do not matter); null when it cannot be one. */
export function readSeedLetters(typed: string): Uint8Array | null {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const values = Array.from(bare, (letter) => DIGITS.indexOf(letter));
  if (values.length !== LETTERS || values.includes(-1)) return null;
  const bits = values.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  const whole = bits >> BigInt(GROUP);
  const seed = Uint8Array.from({ length: SEED_BYTES }, (_, i) =>
    Number((whole >> BigInt(8 * (SEED_BYTES - 1 - i))) & 255n),
  );
  return seedLetters(seed).replaceAll(' ', '') === bare ? seed : null;
}
