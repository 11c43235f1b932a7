import type { BallotPayload } from '../../core/voting/ballotPayload.ts';
import { isCast } from '../../core/voting/rule.ts';
import type { BallotDraft } from './ballotDraft.ts';
import type { Choices, Hand, Poll, Recorded } from './ballotTypes.ts';

/** What a screen shows of one poll to whoever casts one ballot of it. */
export type Scene =
  /** Entitlement has not arrived yet. */
  | { readonly kind: 'loading' }
  /** Not on the roll: follows without a vote. */
  | { readonly kind: 'watch' }
  /** Given by hand, card or on paper: nothing to press here. */
  | { readonly kind: 'byHand'; readonly conduct: 'hand' | 'card' | 'paper' }
  | { readonly kind: 'paused' }
  | { readonly kind: 'choose'; readonly draft: BallotDraft; readonly before: Recorded | null }
  | { readonly kind: 'confirm'; readonly draft: BallotDraft; readonly before: Recorded | null }
  /** Shown instead of cast, and spoiled by it. */
  | { readonly kind: 'spoiled'; readonly code: string }
  /** Given out of hand and not acknowledged; `away` when it waits for the server to come back. */
  | { readonly kind: 'sent'; readonly choices: Choices | null; readonly away: boolean; readonly late: boolean }
  | { readonly kind: 'recorded'; readonly ballot: Recorded; readonly mayChange: boolean }
  /** The proofs of the recorded secret ballot do not hold: it counts for nothing, and another may be cast. */
  | { readonly kind: 'void'; readonly code: string }
  /** `counting`: the sum of the secret ballots is not opened yet. */
  | { readonly kind: 'closed'; readonly counting: boolean; readonly hand: Hand }
  | { readonly kind: 'announced'; readonly hand: Hand };

export interface SceneFacts {
  readonly poll: Poll;
  /** The ballot in question; null until it has arrived. */
  readonly hand: Hand | null;
  /** The ballot being made. */
  readonly draft: BallotDraft;
  /** Code of the ballot that was just spoiled by a challenge. */
  readonly spoiled: string | null;
  /** What is on its way, if anything. */
  readonly pending: BallotPayload | null;
  readonly away: boolean;
  /** The deadline has passed on the room's clock. */
  readonly timeUp: boolean;
}

/** Which scene to show: recorded only by the server's receipt (C-1), a ballot being made before everything that can wait. */
export function ballotScene({ poll, hand, draft, spoiled, pending, away, timeUp }: SceneFacts): Scene {
  const isOpen = poll.state === 'open';
  if (isOpen && !isCast(poll.conduct)) return { kind: 'byHand', conduct: poll.conduct };
  if (hand === null) return { kind: 'loading' };
  // While the server is away nobody knows how the poll ended: what waits is shown as waiting.
  if (pending !== null && isOpen) {
    return { kind: 'sent', choices: 'c' in pending ? pending.c : null, away, late: timeUp };
  }
  if (poll.state === 'announced') return { kind: 'announced', hand };
  if (!isOpen || timeUp) return { kind: 'closed', counting: poll.state === 'counting', hand };
  if (!hand.entitled) return { kind: 'watch' };
  const { ballot } = hand;
  const isPaused = poll.pausedAt !== null;
  const isStarted = draft.after === (ballot?.n ?? 0);
  if (ballot?.isVoid === true && (isPaused || !isStarted)) return { kind: 'void', code: ballot.code };
  const mayReplace = poll.changeAllowed || ballot?.isVoid === true;
  if (ballot !== null && (isPaused || !isStarted || !mayReplace)) {
    return { kind: 'recorded', ballot, mayChange: poll.changeAllowed && !isPaused };
  }
  if (isPaused) return { kind: 'paused' };
  if (spoiled !== null) return { kind: 'spoiled', code: spoiled };
  return { kind: draft.review ? 'confirm' : 'choose', draft, before: ballot };
}
