import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { Id } from '../../core/base/fields.ts';
import { Presenter } from '../../core/presentation/presentation.ts';

/** What a ticket says: that this presenter leads this presentation, and to whom it goes back. */
const Claim = z.strictObject({
  presentationId: Id,
  roomId: Id,
  meetingId: Id,
  presenter: Presenter,
  host: Presenter,
});
export type Claim = z.infer<typeof Claim>;

/**
 * A presentation lives in the server's memory. What a presenter needs to go on after a restart is a word of the server
 * itself, which the terminal keeps: a claim and its HMAC under a key that outlives the restart.
 */
export interface Tickets {
  readonly issue: (claim: Claim) => string;
  /** The claim of a ticket; null when this server never said it. */
  readonly read: (ticket: string) => Claim | null;
}

export function createTickets(pepper: Buffer): Tickets {
  const key = createHmac('sha256', pepper).update('nghisu/presentation/v1').digest();
  const seal = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    issue(claim) {
      const text = Buffer.from(JSON.stringify(claim)).toString('base64url');
      return `${text}.${seal(text).toString('base64url')}`;
    },
    read(ticket) {
      const [text = '', sealed = ''] = ticket.split('.');
      const given = Buffer.from(sealed, 'base64url');
      const right = seal(text);
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return Claim.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data ?? null;
    },
  };
}
