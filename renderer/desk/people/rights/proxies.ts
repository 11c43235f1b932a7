import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import type { PollLine } from '../../../../core/views/pollsView.ts';
import { WEIGHT_UNIT } from '../../../../core/voting/poll.ts';

/** Whether weights or proxies play a part: a vote of the meeting uses them, or somebody has them already. */
export function usesRights(polls: readonly PollLine[], delegates: readonly DelegateLine[]): boolean {
  return (
    polls.some(({ setup }) => setup.rule.weighted || setup.rule.proxies > 0) ||
    delegates.some(({ weight, proxyTo }) => weight !== WEIGHT_UNIT || proxyTo !== null)
  );
}

/** Who may hold somebody's proxy: official delegates who have not given their own away (V-11). */
export function holdersFor(delegates: readonly DelegateLine[], personId: string): readonly DelegateLine[] {
  // A proxy is never handed on: whoever holds one gives none.
  if (delegates.some(({ proxyTo }) => proxyTo === personId)) return [];
  return delegates.filter(
    (line) => line.standing === 'official' && line.personId !== personId && line.proxyTo === null,
  );
}
