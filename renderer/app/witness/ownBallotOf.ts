import type { WireCommand } from '../../../core/command.ts';
import type { Receipt } from '../../../core/protocol/down/receipt.ts';
import { readAnyPayload } from '../../../core/voting/ballotPayload.ts';
import type { OwnBallot } from '../../../proof/witness/witnessMemory.ts';
import { hashOfText } from '../keys/hashOfText.ts';

/** What a witness remembers of an acknowledged ballot: its hash, never what it says. Null for every other command. */
export function ownBallotOf(command: WireCommand, { entry }: Receipt, by: string): OwnBallot | null {
  if (command.kind !== 'castBallot' || entry === null) return null;
  const payload = readAnyPayload(command.payload);
  if (payload === null) return null;
  const { p: pollId, d: personId, n } = payload;
  return { by, pollId, personId, n, entry, hash: hashOfText(command.payload) };
}
