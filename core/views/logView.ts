import { z } from 'zod';

/** Why a terminal does not believe the journal, or misses its own ballot in it. */
export const LogAlarm = z.enum(['fork', 'shorter', 'badProof', 'badSignature', 'otherOrigin', 'ballotMissing']);
export type LogAlarm = z.infer<typeof LogAlarm>;

/** The journal as a transparency log, as every terminal may see and check it. */
export const LogView = z.strictObject({
  /** The server's Ed25519 key that signs checkpoints, base64url: a terminal keeps the first it sees. */
  publicKey: z.string(),
  /** The newest checkpoint: a C2SP signed note with the log's own signature. */
  checkpoint: z.string(),
  size: z.number(),
  /** How many terminals have cosigned it; at seats: the one before, so that their cosignatures cost no messages. */
  witnesses: z.number(),
  /** Terminals that saw a fork, a shorter log, a false proof or a missing ballot, newest last. */
  alarms: z.array(
    z.strictObject({
      at: z.number(),
      /** Place or name of the terminal that raised it. */
      from: z.string(),
      why: LogAlarm,
    }),
  ),
});
export type LogView = z.infer<typeof LogView>;
