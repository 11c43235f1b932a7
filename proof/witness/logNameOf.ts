import { keyId } from '../sign/keyId.ts';

/** The name of the log whose checkpoints this key signs: their origin, and what people compare. It follows from the key. */
export const logNameOf = (publicKey: Uint8Array): string => `nghisu/${keyId(publicKey)}`;
