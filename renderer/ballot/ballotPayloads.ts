import { type BallotPayload, payloadText } from '../../core/voting/ballotPayload.ts';
import type { BallotDraft } from './ballotDraft.ts';
import type { Hand, Poll } from './ballotTypes.ts';

/** The fields that a ballot of either kind has: which poll, whose, by which key, and behind which one (V-13). */
export function payloadNames(
  poll: Pick<Poll, 'id' | 'meetingId' | 'hash'>,
  { personId, ballot }: Pick<Hand, 'personId' | 'ballot'>,
  keyId: string,
) {
  return {
    v: 1,
    m: poll.meetingId,
    p: poll.id,
    qh: poll.hash,
    d: personId,
    k: keyId,
    n: (ballot?.n ?? 0) + 1,
    prev: ballot?.hash ?? null,
  } as const satisfies Omit<BallotPayload, 'c' | 'w' | 'ct'>;
}

/** The text to be signed of an open ballot. Words go only with a choice that asks for them, and empty ones not at all (V-10). */
export function openPayload(
  poll: Pick<Poll, 'id' | 'meetingId' | 'hash' | 'rule'>,
  hand: Pick<Hand, 'personId' | 'ballot'>,
  { choices, words }: Pick<BallotDraft, 'choices' | 'words'>,
  keyId: string,
): string {
  const said = choices.map((choice, i) => {
    const asks = poll.rule.options.find(({ id }) => id === choice)?.asksText === true;
    const text = (words[i] ?? '').toWellFormed().normalize('NFC').trim();
    return asks && text !== '' ? text : null;
  });
  return payloadText({ ...payloadNames(poll, hand, keyId), c: choices, w: said });
}
