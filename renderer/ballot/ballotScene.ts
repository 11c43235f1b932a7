import { z } from 'zod';
import type { WireCommand } from '../../../core/command.ts';
import type { Views } from '../../../core/views/schemas.ts';

export type Poll = NonNullable<Views['poll']>;
export type Option = Poll['rule']['options'][number];
export type OwnStanding = Views['mine']['ballots'][number];

/** A ballot the server has acknowledged. */
export type Recorded = Pick<NonNullable<OwnStanding['ballot']>, 'optionId' | 'text' | 'at' | 'code'>;

/** A choice being made. It belongs to the screen: nothing that arrives changes it. */
export const BallotDraft = z.object({
  optionId: z.string().nullable(),
  text: z.string(),
  /** The delegate pressed "choose again" on a recorded ballot. */
  again: z.boolean(),
});
export type BallotDraft = z.infer<typeof BallotDraft>;
export const NO_DRAFT: BallotDraft = { optionId: null, text: '', again: false };

type Cast = Extract<WireCommand, { kind: 'castBallot' }>;

/** What the vote screen shows of one poll to one delegate. */
export type Scene =
  /** Entitlement has not arrived yet. */
  | { readonly kind: 'loading' }
  /** Not on the roll: follows without a vote. */
  | { readonly kind: 'watch' }
  | { readonly kind: 'choose'; readonly before: Recorded | null }
  | { readonly kind: 'confirm'; readonly option: Option; readonly before: Recorded | null }
  /** Given out of hand and not acknowledged; `away` when it waits for the server to come back. */
  | { readonly kind: 'sent'; readonly option: Option; readonly away: boolean; readonly late: boolean }
  | { readonly kind: 'recorded'; readonly ballot: Recorded; readonly option: Option; readonly mayChange: boolean }
  | { readonly kind: 'closed'; readonly entitled: boolean; readonly ballot: Recorded | null }
  | { readonly kind: 'announced'; readonly entitled: boolean; readonly ballot: Recorded | null };

export interface SceneFacts {
  readonly poll: Poll;
  /** Own standing in this poll; null until it has arrived. */
  readonly own: OwnStanding | null;
  /** The receipt of a ballot that the own view may not show yet. */
  readonly last: Recorded | null;
  readonly draft: BallotDraft;
  /** The ballot on its way, if any. */
  readonly pending: Cast | null;
  readonly away: boolean;
  /** The deadline has passed on the room's clock. */
  readonly timeUp: boolean;
}

const optionOf = (poll: Poll, optionId: string | null): Option | null =>
  poll.rule.options.find((option) => option.id === optionId) ?? null;

/** The ballot that counts, by the newest word of the server. */
export function newest(own: OwnStanding | null, last: Recorded | null): Recorded | null {
  const known = own?.ballot ?? null;
  return last !== null && last.at > (known?.at ?? 0) ? last : known;
}

/** Which scene to show: recorded only by the server's receipt (C-1), a choice in the making before everything that can wait. */
export function ballotScene({ poll, own, last, draft, pending, away, timeUp }: SceneFacts): Scene {
  if (own === null) return { kind: 'loading' };
  const ballot = newest(own, last);
  const sent = optionOf(poll, pending?.optionId ?? null);
  // While the server is away nobody knows how the poll ended: what waits is shown as waiting.
  if (sent !== null && poll.state === 'open') return { kind: 'sent', option: sent, away, late: timeUp };
  if (poll.state === 'announced') return { kind: 'announced', entitled: own.entitled, ballot };
  if (poll.state === 'closed' || timeUp) return { kind: 'closed', entitled: own.entitled, ballot };
  if (!own.entitled) return { kind: 'watch' };
  const chosen = optionOf(poll, draft.optionId);
  const recorded = optionOf(poll, ballot?.optionId ?? null);
  if (ballot !== null && recorded !== null) {
    const same = chosen?.id === recorded.id && draft.text.trim() === (ballot.text ?? '');
    if (!poll.changeAllowed || !draft.again || same) {
      return { kind: 'recorded', ballot, option: recorded, mayChange: poll.changeAllowed };
    }
  }
  return chosen === null ? { kind: 'choose', before: ballot } : { kind: 'confirm', option: chosen, before: ballot };
}
