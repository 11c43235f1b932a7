import { rename, writeFile } from 'node:fs/promises';

/** Writes a file so that a power cut leaves the old one or the new one, and never a half. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const next = `${file}.next`;
  await writeFile(next, text, { mode: 0o600, flush: true });
  await rename(next, file);
}
