import { base64url } from '../../sign/base64.ts';
import { addScalars, ORDER, readScalar, scalarOf, write } from '../group.ts';

/** Zero: the identity, where no honest value is one. */
export const IDENTITY_TEXT = base64url.encode(new Uint8Array(32));
/** p: zero written once more, RFC 9496 section A.2 "non-canonical field encodings". */
export const NON_CANONICAL = base64url.encode(
  Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 0xed : i === 31 ? 0x7f : 0xff)),
);
/** 1: RFC 9496 section A.2 "negative field elements". */
export const NEGATIVE = base64url.encode(Uint8Array.from({ length: 32 }, (_, i) => (i === 0 ? 1 : 0)));

export function plusOne(text: string): string {
  return write(addScalars(readScalar(text), scalarOf(1)));
}

/** The same number in another spelling, one order higher: libsodium would take it. */
export function plusOrder(text: string): string {
  const value = readScalar(text).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + ORDER;
  return base64url.encode(Uint8Array.from({ length: 32 }, (_, i) => Number((value >> BigInt(8 * i)) & 255n)));
}
