import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyProtection } from '../renderer/app/shell.ts';
import { writeWhole } from './writeWhole.ts';

/** The part of Electron's `safeStorage` that is used. */
export interface SafeStoragePort {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  /** Linux only. */
  getSelectedStorageBackend(): string;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ readonly result: string }>;
}

export interface KeyStorage {
  readonly protection: KeyProtection;
  /** Null when nothing is kept under the name. Throws when what is kept cannot be read. */
  read(name: KeyName): Promise<string | null>;
  write(name: KeyName, secret: string): Promise<void>;
  remove(name: KeyName): Promise<void>;
}

export type KeyName = 'identity';

const OWNER_ONLY_FOLDER = 0o700;
/** Linux backends that are a real keyring. `basic_text` encrypts with a password that everybody knows. */
const KEYRINGS = new Set(['gnome_libsecret', 'kwallet', 'kwallet5', 'kwallet6']);
const SYSTEM_STORE: Readonly<Record<string, string>> = { win32: 'DPAPI', darwin: 'Keychain' };

async function protectionOf(safe: SafeStoragePort, platform: string): Promise<KeyProtection> {
  if (!(await safe.isAsyncEncryptionAvailable())) return { kind: 'file', why: 'unavailable' };
  const system = SYSTEM_STORE[platform];
  if (system !== undefined) return { kind: 'osStore', backend: system };
  const backend = safe.getSelectedStorageBackend();
  return KEYRINGS.has(backend) ? { kind: 'osStore', backend } : { kind: 'file', why: 'noKeyring' };
}

/** Opens the place for the terminal's secrets: the system's store where there is a real one, else files that say what they are. */
export async function openKeyStorage(safe: SafeStoragePort, platform: string, dir: string): Promise<KeyStorage> {
  const protection = await protectionOf(safe, platform);
  await mkdir(dir, { recursive: true, mode: OWNER_ONLY_FOLDER });
  // The two forms have names of their own: a change of the backend never takes one for the other.
  const sealed = protection.kind === 'osStore';
  const path = (name: KeyName) => join(dir, `${name}.${sealed ? 'sealed' : 'plain'}`);
  return {
    protection,
    async read(name) {
      const bytes = await readFile(path(name)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (bytes === null) return null;
      return sealed ? (await safe.decryptStringAsync(bytes)).result : bytes.toString('utf8');
    },
    async write(name, secret) {
      const bytes = sealed ? await safe.encryptStringAsync(secret) : Buffer.from(secret, 'utf8');
      await writeWhole(path(name), bytes);
    },
    remove: (name) => rm(path(name), { force: true }),
  };
}
