import { createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { WireCommand } from '../../core/command.ts';
import { vouchText } from '../../core/keys/key.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import { base64url } from '../../proof/sign/base64.ts';
import { isPublicKey } from '../../proof/sign/ed25519.ts';
import { framed } from '../../proof/sign/framed.ts';
import { ready as sodiumReady } from '../../proof/sign/sodium.ts';

/** Ed25519 public keys as Node reads them: this prefix and the 32 bytes (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
/** Keys kept ready; a hall has one for each seat. */
const KEPT = 10_000;

await sodiumReady();

const ready = new Map<string, KeyObject>();

/** The key, made once: making it costs as much as a check. Throws for bytes that are no key. */
function keyOf(publicKey: string): KeyObject {
  const known = ready.get(publicKey);
  if (known !== undefined) return known;
  if (ready.size >= KEPT) ready.clear();
  const der = Buffer.concat([SPKI_PREFIX, Buffer.from(publicKey, 'base64url')]);
  const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
  ready.set(publicKey, key);
  return key;
}

const bytes = (text: string) => Buffer.from(text, 'utf8');

/** Only for such keys do all the ways of checking a signature agree: nothing signed by another may reach the record. */
function isKey(publicKey: string): boolean {
  const bytes = base64url.decode(publicKey);
  return bytes !== null && isPublicKey(bytes);
}

/** Whether a signature of this purpose, in its one spelling, holds over the text. Never throws. */
export function signatureHolds(
  publicKey: string,
  purpose: 'ballot' | 'vouch',
  text: string,
  signature: string,
): boolean {
  try {
    const signed = base64url.decode(signature);
    return signed !== null && verify(null, framed(purpose, bytes(text)), keyOf(publicKey), signed);
  } catch {
    return false;
  }
}

/** The key id that a payload names, without believing anything else in it. */
function keyNamed(payload: string): string {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'object' && value !== null && 'k' in value ? String(value.k) : '';
  } catch {
    return '';
  }
}

/**
 * Why a command's keys or signatures do not hold, or null: a ballot's by its session key, a voucher's by the registrar. What is
 * signed is kept and checked as it was received; what the signed text says is checked by the rules afterwards (V-13).
 */
export function signatureFault(state: State, command: WireCommand, { roomId }: Actor): RefusalCode | null {
  switch (command.kind) {
    case 'castBallot': {
      const key = state.keys[keyNamed(command.payload)];
      if (key === undefined) return 'unknownKey';
      return signatureHolds(key.publicKey, 'ballot', command.payload, command.signature) ? null : 'badSignature';
    }
    case 'registerKey':
    case 'setRegistrar':
      return isKey(command.publicKey) ? null : 'malformed';
    case 'vouchKeys': {
      const registrar = state.registrars[roomId];
      if (registrar === undefined) return 'noRegistrar';
      const isSound = command.vouches.every(({ keyId, signature }) => {
        const key = state.keys[keyId];
        return key !== undefined && signatureHolds(registrar.publicKey, 'vouch', vouchText(key, roomId), signature);
      });
      return isSound ? null : 'badSignature';
    }
    default:
      return null;
  }
}
