import type { Session } from '../../core/protocol/down/welcome.ts';
import type { SessionRole } from '../../core/session/actor.ts';
import type { Views } from '../../core/views/schemas.ts';
import { type Audience, TOPICS_OF, type Topic } from '../../core/views/topic.ts';

const AUDIENCE_OF_ROLE: Readonly<Record<SessionRole, Audience>> = {
  seat: 'seat',
  chair: 'chair',
  secretary: 'desk',
  technician: 'console',
  wall: 'wall',
};

/** Whom the server speaks to on this connection; null before anybody proved anything. */
export function audienceOf(session: Session): Audience | null {
  switch (session.kind) {
    case 'anonymous':
      return null;
    case 'place':
      return 'place';
    case 'signedIn':
      return AUDIENCE_OF_ROLE[session.role];
  }
}

/** Whether both speak for the same sign-in, or the same place without one. */
export function isSameSession(a: Session, b: Session): boolean {
  if (a.kind === 'signedIn') return b.kind === 'signedIn' && a.sessionId === b.sessionId;
  if (a.kind === 'place') return b.kind === 'place' && a.placeId === b.placeId;
  return b.kind === 'anonymous';
}

/**
 * What may stay on the screen when another person takes the session: nothing personal, nothing the new audience may not
 * see. What the technician wants of this screen stays: it is about the terminal, not about who sits at it.
 */
export function viewsThatStay(views: Partial<Views>, session: Session): Partial<Views> {
  const audience = audienceOf(session);
  const topics: readonly Topic[] = audience === null ? ['terminal'] : TOPICS_OF[audience];
  return Object.fromEntries(
    Object.entries(views).filter(([topic]) => topic !== 'mine' && topics.some((entitled) => entitled === topic)),
  );
}

/** The person or account whose commands these are: the same after signing in anew. */
export function ownerOf(session: Session): string | null {
  return session.kind === 'signedIn' ? (session.personId ?? session.accountId ?? session.sessionId) : null;
}
