import { z } from 'zod';
import { Id, Line } from '../base/fields.ts';
import { TerminalUse } from '../terminals/terminal.ts';
import { EnrolFault } from './protocol.ts';

/**
 * How a browser is let in: it has no certificate, and what stands for one is a key in its cookie jar. It types the
 * invitation's 12 characters at the enrolment door's page, which shows four words until the technician has decided.
 * What is refused is answered as in `protocol.ts`.
 */

/** `POST /enrol/browsers`. */
export const BrowserRequest = z.strictObject({ code: z.string().max(40), name: Line });
export type BrowserRequest = z.infer<typeof BrowserRequest>;

/** Answers it. */
export const BrowserAnswer = z.strictObject({
  request: Id,
  words: z.array(z.string()).length(4),
  /** To be shown as `Authorization: Enrol <wait>` while it waits. */
  wait: z.string(),
  until: z.number(),
  now: z.number(),
});
export type BrowserAnswer = z.infer<typeof BrowserAnswer>;

/** Answers `GET /enrol/browsers/ID`; with `admitted` comes the cookie. */
export const BrowserState = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('waiting') }),
  z.strictObject({ state: z.literal('refused'), why: EnrolFault }),
  z.strictObject({ state: z.literal('admitted'), use: TerminalUse }),
]);
export type BrowserState = z.infer<typeof BrowserState>;
