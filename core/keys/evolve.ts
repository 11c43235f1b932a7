import type { EventOf } from '../event.ts';
import type { EntryMeta } from '../evolve.ts';
import type { State } from '../state.ts';

export function evolveKeys(
  state: State,
  event: EventOf<'keyRegistered' | 'registrarSet' | 'keysVouched'>,
  meta: EntryMeta,
): State {
  switch (event.type) {
    case 'keyRegistered': {
      const { keyId: id, publicKey, personId, sessionId } = event;
      return {
        ...state,
        keys: { ...state.keys, [id]: { id, publicKey, personId, sessionId, at: meta.at, vouched: null } },
      };
    }
    case 'registrarSet': {
      const { roomId, publicKey } = event;
      return { ...state, registrars: { ...state.registrars, [roomId]: { roomId, publicKey, since: meta.at } } };
    }
    case 'keysVouched': {
      const vouched = event.vouches.flatMap(({ keyId }) => {
        const key = state.keys[keyId];
        return key === undefined ? [] : [[keyId, { ...key, vouched: meta.index }] as const];
      });
      return { ...state, keys: { ...state.keys, ...Object.fromEntries(vouched) } };
    }
  }
}
