import type { DeviceProof } from './screenMemory.ts';
import type { Screen } from './screens.ts';

/** What an address brings along behind the `#`. */
export interface AddressHint {
  readonly proof: DeviceProof | null;
  readonly account: string | null;
}

const NOTHING: AddressHint = { proof: null, account: null };

/** `/seat/17#CODE`, `/wall#account.CODE`, and `/chair#account` for the other screens. */
export function readFragment(screen: Screen, hash: string): AddressHint {
  const text = decode(hash.replace(/^#/, ''));
  if (text === '') return NOTHING;
  switch (screen.kind) {
    case 'start':
    case 'enrol':
      return NOTHING;
    case 'seat':
      return { proof: { kind: 'place', place: screen.placeId, code: text }, account: null };
    case 'wall': {
      const dot = text.indexOf('.');
      if (dot <= 0) return { proof: null, account: text };
      return { proof: { kind: 'device', account: text.slice(0, dot), code: text.slice(dot + 1) }, account: null };
    }
    default:
      return { proof: null, account: text };
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
