import { hash } from 'node:crypto';

/** Crockford's base 32: no letter that can be taken for a digit. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Twelve characters for a delegate to keep ("7QK4-M2ZP-9XHT"). Made from the random command id and the entry number,
 * so the same ballot has the same code for ever and the code says nothing of the choice.
 */
export function receiptCode(command: string, entry: number): string {
  const bytes = hash('sha256', `nghisu/receipt/v1\n${command}\n${entry}`, 'buffer');
  const text = Array.from(bytes.subarray(0, 12), (byte) => ALPHABET[byte % 32]).join('');
  return `${text.slice(0, 4)}-${text.slice(4, 8)}-${text.slice(8)}`;
}
