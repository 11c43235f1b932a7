import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { onceFor } from '../../core/base/onceFor.ts';

/** Hashing a scan at once would hold up the ballots; a slice takes less than a millisecond. */
const SLICE_BYTES = 1024 * 1024;
const WANTED = /(?:^|,)\s*sha-256\s*=\s*(?!0\s*(?:,|$))/i;

/** Whether a request asks for the digest of the whole representation (RFC 9530, `Want-Repr-Digest`). */
export function wantsReprDigest(header: string | string[] | undefined): boolean {
  return header !== undefined && WANTED.test(String(header));
}

/** The `Repr-Digest` of bytes in memory, calculated once for as long as they stay there. */
export const reprDigest = onceFor((bytes: Buffer): Promise<string> => digestInSlices(bytes));

async function digestInSlices(bytes: Buffer): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    if (at > 0) await turn();
    hash.update(bytes.subarray(at, at + SLICE_BYTES));
  }
  return `sha-256=:${hash.digest('base64')}:`;
}
