import type { WireCommand } from '../../core/command.ts';
import type { Receipt } from '../../core/protocol/down/receipt.ts';
import type { Views } from '../../core/views/schemas.ts';

/**
 * The own view after a receipt: a ballot's receipt says all that the view would, so the server does not send both.
 * Null when the receipt was not of a ballot, or says nothing to keep.
 */
export function withOwnBallot(mine: Views['mine'], command: WireCommand, receipt: Receipt): Views['mine'] | null {
  const { entry, at, code } = receipt;
  if (command.kind !== 'castBallot' || entry === null || code === null) return null;
  const { pollId, optionId, text } = command;
  const line = { pollId, entitled: true, ballot: { optionId, text: text === '' ? null : text, at, entry, code } };
  return { ...mine, ballots: [...mine.ballots.filter((other) => other.pollId !== pollId), line] };
}
