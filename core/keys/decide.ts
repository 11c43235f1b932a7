import { accept, demand, type Handlers, need } from '../decision.ts';
import { keyIdOf } from './key.ts';

type Kinds = 'registerKey' | 'setRegistrar' | 'vouchKeys';

export const keyHandlers: Handlers<Kinds> = {
  registerKey: (state, { publicKey }, { actor, sha256 }) => {
    const personId = need(actor.personId, 'notOnRoll');
    const sessionId = need(actor.sessionId, 'notSignedIn');
    const id = keyIdOf(publicKey, sha256);
    const known = state.keys[id];
    if (known !== undefined) {
      demand(known.personId === personId && known.publicKey === publicKey, 'keyNotYours');
      return accept();
    }
    return accept({ type: 'keyRegistered', keyId: id, publicKey, personId, sessionId });
  },

  setRegistrar: (state, { publicKey }, { actor }) =>
    state.registrars[actor.roomId]?.publicKey === publicKey
      ? accept()
      : accept({ type: 'registrarSet', roomId: actor.roomId, publicKey }),

  // The signatures were checked at the door against the registrar's key.
  vouchKeys: (state, { vouches }, { actor }) => {
    need(state.registrars[actor.roomId], 'noRegistrar');
    for (const { keyId } of vouches) need(state.keys[keyId], 'unknownKey');
    const open = vouches.filter(({ keyId }) => state.keys[keyId]?.vouched === null);
    return open.length === 0 ? accept() : accept({ type: 'keysVouched', roomId: actor.roomId, vouches: open });
  },
};
