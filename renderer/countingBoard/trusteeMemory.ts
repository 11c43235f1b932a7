import { z } from 'zod';
import type { KeyStore } from '../app/keyStore.ts';

/** What a member's device holds of one ceremony. */
const Trustee = z.strictObject({
  meetingId: z.string(),
  personId: z.string(),
  ceremonyId: z.string(),
  /** Base64url of 32 bytes: everything else follows from it. */
  seed: z.string().length(43),
  /** The letters are in their envelope: the ceremony may begin. */
  noted: z.boolean(),
  /** For each poll the sum that was opened, noted before the part was sent. */
  opened: z.record(z.string(), z.string()),
});
export type Trustee = z.infer<typeof Trustee>;

const KEY = 'trustee';

/** What is kept for this member of this meeting; what is kept for anybody else is thrown away. */
export function readTrustee(kept: KeyStore, meetingId: string, personId: string): Trustee | null {
  const text = kept.get(KEY);
  if (text === null) return null;
  const trustee = parsed(text);
  if (trustee?.meetingId === meetingId && trustee.personId === personId) return trustee;
  kept.set(KEY, null);
  return null;
}

export function keepTrustee(kept: KeyStore, trustee: Trustee | null): void {
  kept.set(KEY, trustee === null ? null : JSON.stringify(trustee));
}

function parsed(text: string): Trustee | null {
  try {
    return Trustee.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
