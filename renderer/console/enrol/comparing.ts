import type { EnrolRequestLine } from '../../../core/views/terminalViews.ts';
import type { EnrolDraft } from './enrolDraft.ts';

/** Whose words are on the card. */
export type Comparing =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly request: EnrolRequestLine }
  /** It was being compared and waits no more: nobody else's words come in its place by themselves. */
  | { readonly kind: 'gone'; readonly request: EnrolRequestLine };

/**
 * The oldest request comes first, and stays until it is decided or another one is asked for: whoever has just read four
 * words must not say yes to a machine that came onto the card in between (E-4).
 */
export function comparing(
  { kept, deciding }: Pick<EnrolDraft, 'kept' | 'deciding'>,
  requests: readonly EnrolRequestLine[],
): Comparing {
  const [oldest] = requests;
  if (kept === null) return oldest === undefined ? { kind: 'none' } : { kind: 'open', request: oldest };
  const request = requests.find(({ id }) => id === kept.id);
  if (request !== undefined) return { kind: 'open', request };
  // The list may hear of one's own decision before its answer is here.
  return { kind: kept.id === deciding ? 'open' : 'gone', request: kept };
}

/** The requests that wait for a decision, the oldest first. */
export function openRequests(
  requests: readonly EnrolRequestLine[],
  decided: ReadonlySet<string>,
): readonly EnrolRequestLine[] {
  return requests.filter(({ id }) => !decided.has(id)).toSorted((a, b) => a.at - b.at);
}
