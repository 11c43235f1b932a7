import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { syncFolder } from '../files/syncFolder.ts';
import { readCertificateFile, readRevocationFile } from '../signing/trustFiles.ts';
import { readIfPresent, writeSecret } from '../trust/writeSecret.ts';

const TEMPLATE_FILE = 'minutes.docx';
const NAME_FILE = 'minutes.json';
/** Certificates of authorities and lists of revoked ones, PEM or DER, put beside it by the administrator. */
const TRUSTED_FILE = /\.(pem|crt|cer|crl)$/i;
/** Largest of these, and most of them. */
const TRUSTED_LIMITS = { bytes: 4 * 1024 * 1024, files: 100 } as const;

const TemplateFacts = z.strictObject({ name: z.string(), at: z.number() });
/** The office's own template of the minutes: its file's name, and when it was brought. */
export type TemplateFacts = z.infer<typeof TemplateFacts>;

/** What an installation brings along for its papers: the template of its minutes, and whose signatures it trusts. */
export class OfficeShelf {
  readonly #dir: string;

  constructor(dir: string) {
    this.#dir = dir;
  }

  /** Null: there is none. */
  async template(): Promise<(TemplateFacts & { readonly bytes: Buffer }) | null> {
    const [bytes, facts] = await Promise.all([
      readIfPresent(join(this.#dir, TEMPLATE_FILE)),
      readIfPresent(join(this.#dir, NAME_FILE)),
    ]);
    if (bytes === null || facts === null) return null;
    return { ...TemplateFacts.parse(JSON.parse(facts.toString('utf8'))), bytes };
  }

  /** Keeps a checked template in the place of the one before. */
  async keepTemplate(facts: TemplateFacts, bytes: Uint8Array): Promise<void> {
    await writeSecret(join(this.#dir, TEMPLATE_FILE), bytes);
    await writeSecret(join(this.#dir, NAME_FILE), JSON.stringify(facts));
  }

  async removeTemplate(): Promise<void> {
    await mkdir(this.#dir, { recursive: true });
    for (const name of [NAME_FILE, TEMPLATE_FILE]) await rm(join(this.#dir, name), { force: true });
    await syncFolder(this.#dir);
  }

  /** DER of what the administrator put into the folder; files that hold neither kind are passed over. */
  async trusted(): Promise<{ readonly roots: readonly Buffer[]; readonly revocationLists: readonly Buffer[] }> {
    const names = (await namesIn(this.#dir)).filter((name) => TRUSTED_FILE.test(name));
    const roots: Buffer[] = [];
    const revocationLists: Buffer[] = [];
    for (const name of names.slice(0, TRUSTED_LIMITS.files)) {
      const path = join(this.#dir, name);
      const facts = await stat(path);
      if (!facts.isFile() || facts.size > TRUSTED_LIMITS.bytes) continue;
      const file = await readFile(path);
      roots.push(...(readCertificateFile(file) ?? []));
      revocationLists.push(...(readRevocationFile(file) ?? []));
    }
    return { roots, revocationLists };
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
