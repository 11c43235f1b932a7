import { z } from 'zod';

/** The server ends the connection on purpose. After `replaced`, `oldProtocol` and `revoked` a client does not reconnect by itself. */
export const Bye = z.strictObject({
  type: z.literal('bye'),
  why: z.enum(['replaced', 'closed', 'silent', 'tooFast', 'malformed', 'oldProtocol', 'revoked', 'shutdown']),
});
export type ByeReason = z.infer<typeof Bye>['why'];
