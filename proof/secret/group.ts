import { base64url } from '../sign/base64.ts';
import { concat } from '../sign/bytes.ts';
import { sodium } from '../sign/sodium.ts';
import { type Field, hash512 } from './hashing.ts';
import { Refused } from './Refused.ts';

/**
 * The group ristretto255 (RFC 9496) with every check that libsodium leaves to its caller: scalars are below the order,
 * encodings are the canonical ones, and a multiplication that gives the identity is a value, not an exception.
 */

declare const point: unique symbol;
declare const scalar: unique symbol;

/** 32 bytes: the canonical encoding of an element. */
export type Point = Uint8Array & { readonly [point]: true };
/** 32 bytes, little-endian, below the group's order. */
export type Scalar = Uint8Array & { readonly [scalar]: true };

const BYTES = 32;
/** 2^252 + 27742317777372353535851937790883648493 */
export const ORDER = (1n << 252n) + 27742317777372353535851937790883648493n;

export const ZERO = new Uint8Array(BYTES) as Scalar;
export const IDENTITY = new Uint8Array(BYTES) as Point;

function isZero(bytes: Uint8Array): boolean {
  return sodium.is_zero(bytes);
}

export function isIdentity(element: Point): boolean {
  return isZero(element);
}

/** Throws Refused: `malformed`, `point` (no canonical encoding), `identity`. */
export function readPoint(text: string): Point {
  const bytes = readBytes(text);
  if (!sodium.crypto_core_ristretto255_is_valid_point(bytes)) throw new Refused('point');
  if (isZero(bytes)) throw new Refused('identity');
  return bytes as Point;
}

/** Throws Refused: `malformed`, `scalar` (not below the order). */
export function readScalar(text: string): Scalar {
  const bytes = readBytes(text);
  if (!isBelowOrder(bytes)) throw new Refused('scalar');
  return bytes as Scalar;
}

/** Exactly 32 bytes in the one spelling base64url has for them. Throws Refused `malformed`. */
export function readBytes(text: string): Uint8Array {
  const bytes = base64url.decode(text);
  if (bytes?.length !== BYTES) throw new Refused('malformed');
  return bytes;
}

const ORDER_BYTES = littleEndian(ORDER);

function isBelowOrder(bytes: Uint8Array): boolean {
  return sodium.compare(bytes, ORDER_BYTES) < 0;
}

function littleEndian(value: bigint): Uint8Array {
  return Uint8Array.from({ length: BYTES }, (_, i) => Number((value >> BigInt(8 * i)) & 0xffn));
}

export function scalarOf(value: bigint | number): Scalar {
  const rest = BigInt(value) % ORDER;
  return littleEndian(rest < 0n ? rest + ORDER : rest) as Scalar;
}

/** SHA-512 over the framed fields, read little-endian, modulo the order. */
export function hashToScalar(...fields: readonly Field[]): Scalar {
  return reduce(hash512(...fields));
}

/** 64 bytes, read little-endian, modulo the order. */
export function reduce(wide: Uint8Array): Scalar {
  return sodium.crypto_core_ristretto255_scalar_reduce(wide) as Scalar;
}

export function addScalars(a: Scalar, b: Scalar): Scalar {
  return sodium.crypto_core_ristretto255_scalar_add(a, b) as Scalar;
}

export function subScalars(a: Scalar, b: Scalar): Scalar {
  return sodium.crypto_core_ristretto255_scalar_sub(a, b) as Scalar;
}

export function mulScalars(a: Scalar, b: Scalar): Scalar {
  return sodium.crypto_core_ristretto255_scalar_mul(a, b) as Scalar;
}

/** The inverse modulo the order; of anything but zero. */
export function invert(a: Scalar): Scalar {
  return sodium.crypto_core_ristretto255_scalar_invert(a) as Scalar;
}

export function sameScalars(a: Scalar, b: Scalar): boolean {
  return sodium.memcmp(a, b);
}

export function add(p: Point, q: Point): Point {
  return sodium.crypto_core_ristretto255_add(p, q) as Point;
}

export function sub(p: Point, q: Point): Point {
  return sodium.crypto_core_ristretto255_sub(p, q) as Point;
}

export function mul(s: Scalar, p: Point): Point {
  return isZero(s) || isZero(p) ? IDENTITY : (sodium.crypto_scalarmult_ristretto255(s, p) as Point);
}

/** s·G */
export function mulBase(s: Scalar): Point {
  return isZero(s) ? IDENTITY : (sodium.crypto_scalarmult_ristretto255_base(s) as Point);
}

export function samePoints(p: Point, q: Point): boolean {
  return sodium.memcmp(p, q);
}

export function sumPoints(points: readonly Point[]): Point {
  return points.reduce(add, IDENTITY);
}

export function joined(parts: readonly (Point | Scalar)[]): Uint8Array {
  return concat(...parts);
}

export function write(value: Uint8Array): string {
  return base64url.encode(value);
}
