import type { FileStore } from '../files/openFileStore.ts';
import type { FileVariant } from '../files/storedName.ts';

/** The name of a stored file among the files in memory. */
export const residentKey = (sha256: string, variant: FileVariant): string => `${variant}:${sha256}`;

/** Reads from the store what `residentKey` names. */
export function readResident(files: FileStore, key: string): Promise<Buffer | null> {
  const [variant, sha256 = ''] = key.split(':');
  return files.read(sha256, variant === 'view' || variant === 'source' ? variant : 'original');
}
