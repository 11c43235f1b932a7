import { z } from 'zod';

/** Answers `ping` at once: offset = now − (sentAt + received)/2 on the client's clock. */
export const Pong = z.strictObject({ type: z.literal('pong'), sentAt: z.number(), now: z.number() });
