import { ristretto255 } from '@noble/curves/ed25519.js';
import { fromBase64Url } from './bytes.ts';
import { type Field, h512 } from './hash.ts';
import { Refusal } from './Refusal.ts';

/** An element of ristretto255. */
export type Element = InstanceType<typeof ristretto255.Point>;

/** ℓ, the order of the group. */
export const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** The base G. */
export const G = ristretto255.Point.BASE;

/** The neutral element. */
export const NEUTRAL = ristretto255.Point.ZERO;

const VALUE_LENGTH = 43;

/** A little-endian number. */
export function littleEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0);
  return value;
}

/** A number modulo ℓ, from 0. */
export function modOrder(value: bigint): bigint {
  const rest = value % ORDER;
  return rest < 0n ? rest + ORDER : rest;
}

/** A scalar as 32 bytes, little-endian. */
export function scalarBytes(value: bigint): Uint8Array {
  const bytes = new Uint8Array(32);
  let rest = value;
  for (let i = 0; i < 32; i++) {
    bytes[i] = Number(rest & 255n);
    rest >>= 8n;
  }
  return bytes;
}

/** 32 bytes written as base64url; anything else is `malformed`. */
export function readBytes32(text: unknown): Uint8Array {
  const bytes = typeof text === 'string' && text.length === VALUE_LENGTH ? fromBase64Url(text) : null;
  if (bytes?.length !== 32) throw new Refusal('malformed');
  return bytes;
}

/** An element that was received: `malformed`, `point`, `identity`. */
export function readElement(text: unknown): { readonly element: Element; readonly bytes: Uint8Array } {
  const bytes = readBytes32(text);
  let element: Element;
  try {
    element = ristretto255.Point.fromBytes(bytes);
  } catch {
    throw new Refusal('point');
  }
  if (bytes.every((byte) => byte === 0)) throw new Refusal('identity');
  return { element, bytes };
}

/** A scalar that was received: `malformed`, `scalar`. */
export function readScalar(text: unknown): bigint {
  const value = littleEndian(readBytes32(text));
  if (value >= ORDER) throw new Refusal('scalar');
  return value;
}

/** Hℓ of the page "Secret ballots". */
export function hashToScalar(...fields: readonly Field[]): bigint {
  return modOrder(littleEndian(h512(...fields)));
}
