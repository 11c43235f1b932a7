import type { OwnTerminal } from '../../core/protocol/down/welcome.ts';
import type { DeviceProof } from './screenMemory.ts';
import type { Screen } from './screens.ts';

/** How a terminal proves itself at a screen without a code: it is the terminal of that place, or of that wall (S-1). */
export function proofOf(screen: Screen, terminal: OwnTerminal | null): DeviceProof | null {
  const use = terminal?.use;
  if (screen.kind === 'seat' && use?.kind === 'seat' && use.placeId === screen.placeId) {
    return { kind: 'place', place: use.placeId, code: null };
  }
  return screen.kind === 'wall' && use?.kind === 'wall' ? { kind: 'device', account: use.accountId, code: null } : null;
}
