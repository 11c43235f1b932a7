import { CODE_ALPHABET, randomCode } from './codes.ts';

const LENGTH = 20;
const GROUP = 5;

/** A passphrase of 100 random bits, to be written down: XXXXX-XXXXX-XXXXX-XXXXX. */
export const makePassphrase = (): string => grouped(randomCode(LENGTH));

/**
 * A passphrase as typed, in the one form that a key is made of. One that the server made may be typed in small letters,
 * without hyphens and with o for 0; of one's own, only the normal form of its letters is made the same.
 */
export function readPassphrase(typed: string): string {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const isMade = bare.length === LENGTH && [...bare].every((letter) => CODE_ALPHABET.includes(letter));
  return isMade ? grouped(bare) : typed.normalize('NFC').trim();
}

const grouped = (code: string): string => code.match(new RegExp(`.{${GROUP}}`, 'g'))?.join('-') ?? code;
