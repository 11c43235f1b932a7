import { createPrivateKey, X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { Identity } from './connection/pinnedAgent.ts';
import type { Log } from './log.ts';
import type { KeyStorage } from './storage.ts';

const Kept = z.strictObject({ cert: z.string(), key: z.string() });

/** The terminal's own certificate and key out of their storage; null when it was never enrolled or they do not fit together. */
export async function readIdentity(keys: KeyStorage, log: Log): Promise<Identity | null> {
  try {
    const text = await keys.read('identity');
    if (text === null) return null;
    const identity = Kept.parse(JSON.parse(text));
    const fits = new X509Certificate(identity.cert).checkPrivateKey(createPrivateKey(identity.key));
    if (!fits) log('identity refused', 'the key is not the certificate’s');
    return fits ? identity : null;
  } catch (error) {
    // Never the text itself: it may be a private key.
    log('identity refused', error instanceof Error ? error.name : 'unreadable');
    return null;
  }
}
