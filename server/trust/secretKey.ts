import { hash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { readIfPresent, writeSecret } from './writeSecret.ts';

const TICKET_KEYS_BYTES = 48;
const PEPPER_BYTES = 32;
const LOG_SEED_BYTES = 32;
const TELLER_SEED_BYTES = 32;
const SWARM_BYTES = 32;

/** The 48 bytes that seal TLS session tickets, kept so that terminals resume their sessions after a restart. */
export const ticketKeys = (dir: string): Promise<Buffer> => secretKey(join(dir, 'ticket.key'), TICKET_KEYS_BYTES);

/** The 32 bytes mixed into every PIN hash: a stolen credential database alone does not open a six-digit PIN. */
export const pinPepper = (dir: string): Promise<Buffer> => secretKey(join(dir, 'pepper.key'), PEPPER_BYTES);

/** The seed of the Ed25519 key that signs the journal's checkpoints: every terminal of the room has pinned its public half. */
export const logSeed = (dir: string): Promise<Buffer> => secretKey(join(dir, 'log.key'), LOG_SEED_BYTES);

/**
 * The seed of the key with which the server opens a meeting's secret ballots by itself, where no counting board does. One
 * file for each meeting, so that it can be destroyed with the meeting's sealed ballots.
 */
export const tellerSeed = (dir: string, meetingId: string): Promise<Buffer> =>
  secretKey(join(dir, `teller-${hash('sha256', meetingId, 'hex').slice(0, 16)}.key`), TELLER_SEED_BYTES);

/** What the papers' ids and keys among terminals are made from. */
export const swarmSecret = (dir: string): Promise<Buffer> => secretKey(join(dir, 'swarm.key'), SWARM_BYTES);

/** Reads a random key of `size` bytes, or makes it at the first start; throws when the file has another size. */
async function secretKey(file: string, size: number): Promise<Buffer> {
  const kept = await readIfPresent(file);
  if (kept !== null) {
    // A wrong pepper would refuse every PIN without a word, so a damaged key stops the start instead.
    if (kept.length !== size) throw new Error(`${file} holds ${kept.length} bytes instead of ${size}`);
    return kept;
  }
  const fresh = randomBytes(size);
  await writeSecret(file, fresh);
  return fresh;
}
