import type { ElectionKey } from '../../core/voting/electionKey.ts';
import type { TrusteeShare } from '../../proof/secret/electionKey.ts';
import type { ListedBallot, ListedRegistrar, RecountFault, RecountSummary } from '../../proof/secret/Recount.ts';
import type { Refusal } from '../../proof/secret/Refused.ts';

/** What the screen asks of the thread that counts. */
export type RecountRequest =
  | {
      readonly kind: 'begin';
      /** The poll's hash as this screen knows it; null when it takes what the ballots name. */
      readonly hash: string | null;
      readonly definition: string;
      readonly registrar: ListedRegistrar | null;
    }
  | { readonly kind: 'put'; readonly ballots: readonly ListedBallot[] }
  | { readonly kind: 'finish' }
  | {
      readonly kind: 'open';
      readonly key: ElectionKey;
      readonly share: TrusteeShare;
      /** The sum of this poll that was opened before, if any. */
      readonly opened: string | null;
    };

/** What it answers, one for each. */
export type RecountAnswer =
  | { readonly kind: 'taken' }
  /** `aggregate` is null when there are too few ballots to be opened. */
  | { readonly kind: 'counted'; readonly summary: RecountSummary; readonly aggregate: string | null }
  | { readonly kind: 'part'; readonly body: string }
  | { readonly kind: 'fault'; readonly fault: RecountFault }
  | { readonly kind: 'refused'; readonly reason: Refusal };
