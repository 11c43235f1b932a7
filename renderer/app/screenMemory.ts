import { z } from 'zod';
import type { KeyStore } from './keyStore.ts';

/** How an unattended terminal proves itself, again after every restart. */
export const DeviceProof = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('place'), place: z.string(), code: z.string().nullable() }),
  z.strictObject({ kind: z.literal('device'), account: z.string(), code: z.string().nullable() }),
]);
export type DeviceProof = z.infer<typeof DeviceProof>;

/** What one screen keeps over a reload: its bearer token, and its device's proof. */
export class ScreenMemory {
  readonly #keys: KeyStore;

  constructor(keys: KeyStore) {
    this.#keys = keys;
  }

  get token(): string | null {
    return this.#keys.get('token');
  }

  set token(token: string | null) {
    this.#keys.set('token', token);
  }

  get device(): DeviceProof | null {
    const text = this.#keys.get('device');
    return text === null ? null : readProof(text);
  }

  set device(proof: DeviceProof | null) {
    this.#keys.set('device', proof === null ? null : JSON.stringify(proof));
  }
}

function readProof(text: string): DeviceProof | null {
  try {
    return DeviceProof.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
