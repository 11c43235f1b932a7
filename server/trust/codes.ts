import { randomBytes, randomInt } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so nothing on a badge or a wall can be misread. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const DEVICE_CODE_LENGTH = 12;
const DEVICE_CODE_GROUP = 4;
const PIN_DIGITS = 6;
const TOKEN_BYTES = 32;

/** `length` random characters of the unambiguous alphabet, five bits each. */
export function randomCode(length: number): string {
  return Array.from({ length }, () => CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))).join('');
}

/** A device code of 60 random bits, in the form XXXX-XXXX-XXXX. */
export function randomDeviceCode(): string {
  return grouped(randomCode(DEVICE_CODE_LENGTH));
}

/** A device code as typed, brought to the form XXXX-XXXX-XXXX (o is 0, i and l are 1); null when it cannot be one. */
export function readDeviceCode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const valid = bare.length === DEVICE_CODE_LENGTH && [...bare].every((letter) => CODE_ALPHABET.includes(letter));
  return valid ? grouped(bare) : null;
}

/** Six random digits, never one digit repeated nor a plain run such as 123456. */
export function randomPin(): string {
  for (;;) {
    const pin = Array.from({ length: PIN_DIGITS }, () => randomInt(10)).join('');
    if (!isGuessable(pin)) return pin;
  }
}

/** A bearer token of 256 random bits in base64url. */
export function randomToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Whether a PIN's digits all step by the same 0, 1 or -1: the first ones anybody tries. */
export function isGuessable(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, at) => Number(digit) - Number(pin.charAt(at)));
  return steps.every((step) => step === steps[0] && Math.abs(step) <= 1);
}

function grouped(code: string): string {
  return code.match(new RegExp(`.{${DEVICE_CODE_GROUP}}`, 'g'))?.join('-') ?? code;
}
