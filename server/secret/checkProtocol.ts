import type { BallotContext } from '../../proof/secret/context.ts';
import type { SecretForm } from '../../proof/secret/form.ts';
import type { Verdict } from '../../proof/secret/Refused.ts';

/** A ballot for a checking thread; it checks one at a time and answers each with a Verdict. */
export interface CheckRequest {
  readonly form: SecretForm;
  readonly context: BallotContext;
  /** The encrypted part of the payload, as received. */
  readonly ballot: unknown;
}

export type CheckAnswer = Verdict;
