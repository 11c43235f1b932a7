import type { EncryptedBallot } from '../../proof/secret/ballot.ts';
import type { PollContext } from '../../proof/secret/context.ts';
import type { ElectionKey, TrusteeShare } from '../../proof/secret/electionKey.ts';
import type { SecretForm, SecretTally } from '../../proof/secret/form.ts';
import type { OpeningRecord } from '../../proof/secret/openingRecord.ts';
import type { Verdict } from '../../proof/secret/Refused.ts';

/** The sum of a closed poll: how many ballots, and what is opened (aggregateHash, base64url). */
export interface Sum {
  readonly ballots: number;
  readonly aggregate: string;
}

/** An opened sum with its evidence. */
export interface OpenedSum {
  readonly tally: SecretTally;
  readonly record: OpeningRecord;
}

/** What a summing thread does, one request after another: it counts one poll and opens it. */
export interface SumCalls {
  begin(form: SecretForm, poll: PollContext, election: ElectionKey): void;
  /** Ballots whose proofs hold. */
  add(ballots: readonly { readonly delegate: string; readonly ballot: EncryptedBallot }[]): void;
  sum(): Sum;
  verify(partial: unknown): Verdict;
  /** Of the partials those that hold; throws when they are too few. */
  open(partials: readonly unknown[]): OpenedSum;
  /** By the server's own share. */
  openAlone(share: TrusteeShare): OpenedSum;
}

export type SumCall = {
  [K in keyof SumCalls]: { readonly id: number; readonly call: K; readonly args: Parameters<SumCalls[K]> };
}[keyof SumCalls];

export type SumAnswer =
  | { readonly id: number; readonly result: ReturnType<SumCalls[keyof SumCalls]> }
  | { readonly id: number; readonly error: string };
