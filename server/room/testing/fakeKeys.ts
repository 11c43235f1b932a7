import { createAttempts, type KeptFailures } from '../../trust/attempts.ts';
import type { Credential } from '../../trust/credentials.ts';
import type { Keys } from '../signInCheck.ts';

/** Secrets that cost nothing to check: the hash of a secret is the secret. `failures` are those of an earlier run. */
export function fakeKeys(failures?: KeptFailures): Keys {
  const kept = new Map<string, Credential>();
  const keyOf = (subject: string, kind: string) => `${subject}/${kind}`;
  const set = (credential: Credential) => {
    kept.set(keyOf(credential.subject, credential.kind), credential);
  };
  return {
    attempts: createAttempts(failures),
    credentials: {
      get: (subject, kind) => kept.get(keyOf(subject, kind)) ?? null,
      set,
      setMany: (credentials) => credentials.forEach(set),
      close() {},
    },
    secrets: {
      hashPassword: async (password) => password,
      hashPin: async (pin) => pin,
      hashDeviceCode: (code) => code,
      passwordMatches: async (password, hash) => password === hash,
      pinMatches: async (pin, hash) => pin === hash,
      deviceCodeMatches: (code, hash) => code === hash,
    },
  };
}
