import { hash } from 'node:crypto';
import type { EntryBody } from '../../../../core/journal.ts';
import { keyIdOf } from '../../../../core/keys/key.ts';
import { payloadText, readAnyPayload } from '../../../../core/voting/ballotPayload.ts';
import { BallotSigner } from '../../load/BallotSigner.ts';
import { type Cast, isCast } from './castEvent.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');

/** An entry in the name of the delegate who said nothing. */
function inNameOf(silent: string, model: EntryBody, id: string, events: EntryBody['events']): EntryBody {
  const by = { ...model.by, person: silent, session: `seat${silent.slice(1)}`, place: `s${silent.slice(1)}` };
  return { ...model, by, cmd: { id, print: 'x'.repeat(22) }, events };
}

function castIn(model: EntryBody): Cast {
  const cast = model.events.find(isCast);
  if (cast === undefined) throw new Error('the entry holds no ballot');
  return cast;
}

/** A ballot for the delegate who said nothing, by that delegate's own key, with the signature of somebody else's. */
export function forged(model: EntryBody, silent: string, keyId: string): readonly EntryBody[] {
  const cast = castIn(model);
  const payload = readAnyPayload(cast.payload);
  if (payload === null) throw new Error('the ballot cannot be read');
  const text = payloadText({ ...payload, d: silent, k: keyId, n: 1, prev: null });
  return [inNameOf(silent, model, 'forged', [{ ...cast, personId: silent, payload: text, hash: sha256(text) }])];
}

/** A ballot that is signed as it should be, by a key that the server has made for the delegate who said nothing. */
export function keyed(model: EntryBody, silent: string): readonly EntryBody[] {
  const { meetingId, pollId, payload } = castIn(model);
  const signer = new BallotSigner(silent);
  const keyId = keyIdOf(signer.publicKey, sha256);
  const { signature, payload: text } = signer.cast({ meetingId, pollId, hash: readAnyPayload(payload)?.qh ?? '' }, [
    'for',
  ]);
  const sessionId = `seat${silent.slice(1)}`;
  return [
    inNameOf(silent, model, 'key', [
      { type: 'keyRegistered', keyId, publicKey: signer.publicKey, personId: silent, sessionId },
    ]),
    inNameOf(silent, model, 'keyed', [
      { type: 'ballotCast', meetingId, pollId, personId: silent, hash: sha256(text), payload: text, signature },
    ]),
  ];
}

/** The key that the delegate had registered. */
export function keyOf(bodies: readonly EntryBody[], personId: string): string {
  for (const event of bodies.flatMap(({ events }) => events)) {
    if (event.type === 'keyRegistered' && event.personId === personId) return event.keyId;
  }
  throw new Error('the delegate has no key');
}
