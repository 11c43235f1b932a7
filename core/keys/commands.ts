import { z } from 'zod';
import { Key32 } from '../voting/electionKey.ts';

/** Ed25519, base64url. */
export const Signature64 = z.string().regex(/^[A-Za-z0-9_-]{86}$/);

/** The terminal's new key for the delegate signed in there. */
export const RegisterKey = z.strictObject({ kind: z.literal('registerKey'), publicKey: Key32 });
/** From now on this key, which only the desk's terminal has, vouches for delegates' keys. */
export const SetRegistrar = z.strictObject({ kind: z.literal('setRegistrar'), publicKey: Key32 });
export const VouchKeys = z.strictObject({
  kind: z.literal('vouchKeys'),
  vouches: z
    .array(z.strictObject({ keyId: z.string().max(16), signature: Signature64 }))
    .min(1)
    .max(500),
});
