import type { WireCommand } from '../../core/command.ts';
import type { Receipt } from '../../core/protocol/down/receipt.ts';
import type { Views } from '../../core/views/schemas.ts';
import { readAnyPayload } from '../../core/voting/ballotPayload.ts';
import { hashOfText } from './keys/hashOfText.ts';

/**
 * The own view after a receipt: a ballot's receipt says all that the view would, so the server does not send both.
 * Null when the receipt was not of a ballot, or says nothing to keep.
 */
export function withOwnBallot(mine: Views['mine'], command: WireCommand, receipt: Receipt): Views['mine'] | null {
  const { entry, at, code } = receipt;
  if (command.kind !== 'castBallot' || entry === null || code === null) return null;
  const { pollId, payload: text } = command;
  const payload = readAnyPayload(text);
  if (payload === null) return null;
  const { d: personId, k: key, n } = payload;
  // What a secret ballot holds is gone with the terminal's memory of it.
  const { choices, words } = 'c' in payload ? { choices: payload.c, words: payload.w } : { choices: null, words: null };
  const isThis = (line: Views['mine']['ballots'][number]) => line.pollId === pollId && line.personId === personId;
  const name = mine.ballots.find(isThis)?.name ?? mine.person?.name ?? '';
  const ballot = { choices, words, at, entry, hash: hashOfText(text), key, n, code, isVoid: false };
  const line = { pollId, personId, name, entitled: true, ballot };
  return {
    ...mine,
    ballots: mine.ballots.some(isThis)
      ? mine.ballots.map((other) => (isThis(other) ? line : other))
      : [...mine.ballots, line],
  };
}
