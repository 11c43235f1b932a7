import { z } from 'zod';
import { Instant } from '../../core/base/fields.ts';
import type { SigningFault } from '../signing/SigningError.ts';
import type { Addition } from '../signing/verify/additionTo.ts';
import type { SignatureVerdict } from '../signing/verify/signatureVerdict.ts';

const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const pdf = Bytes;
const at = Instant;

/** What the signing thread is asked. Keys and passwords come with the question and end with the thread. */
export const SigningRequest = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('seal'),
    pdfs: z.array(Bytes),
    seal: z.strictObject({ cert: z.string(), key: z.string() }),
    /** PEM. */
    authority: z.string(),
    room: z.string(),
    at,
  }),
  z.strictObject({
    kind: z.literal('p12'),
    pdf,
    p12: Bytes,
    password: z.string(),
    reason: z.string(),
    location: z.string(),
    at,
  }),
  z.strictObject({
    kind: z.literal('verify'),
    pdf,
    /** DER. */
    roots: z.array(Bytes),
    revocationLists: z.array(Bytes),
    at,
  }),
  /** A paper that comes back signed, and what it was made from. */
  z.strictObject({
    kind: z.literal('compare'),
    pdf,
    base: Bytes,
    /** DER of the room's own authority, whose seal is no person's signature. */
    authority: Bytes,
    roots: z.array(Bytes),
    revocationLists: z.array(Bytes),
    at,
  }),
]);
export type SigningRequest = z.input<typeof SigningRequest>;

/** What it answers. */
export type SigningAnswer =
  | { readonly kind: 'sealed'; readonly pdfs: readonly Uint8Array[] }
  | { readonly kind: 'signed'; readonly pdf: Uint8Array; readonly signer: string }
  | { readonly kind: 'verdicts'; readonly verdicts: readonly SignatureVerdict[] }
  | {
      readonly kind: 'compared';
      readonly addition: Addition;
      /** Of the signatures that were added, in the order of signing; empty where something else was. */
      readonly added: readonly { readonly verdict: SignatureVerdict; readonly isSeal: boolean }[];
    }
  | { readonly kind: 'refused'; readonly fault: SigningFault; readonly message: string };
