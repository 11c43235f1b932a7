import type { LogKey } from '../../proof/log/noteKey.ts';
import { makeKeyPair } from '../../proof/sign/ed25519.ts';
import { ready } from '../../proof/sign/sodium.ts';
import { logKeyOf } from '../../proof/witness/keysOf.ts';
import { logSeed } from '../trust/secretKey.ts';

/** What signs the journal's checkpoints. */
export interface LogSigner {
  readonly key: LogKey;
  readonly secretKey: Uint8Array;
}

/** The signer of a seed of 32 random bytes. */
export async function logSignerOf(seed: Uint8Array): Promise<LogSigner> {
  await ready();
  const { publicKey, secretKey } = makeKeyPair(seed);
  return { key: logKeyOf(publicKey), secretKey };
}

/** The log's key of a trust folder, made at the first start: terminals pin it, so it must outlive every restart. */
export const openLogSigner = async (trustDir: string): Promise<LogSigner> => logSignerOf(await logSeed(trustDir));
