import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { FIRST_ACCESS_FILE, JOURNAL_FILE, NOTES_FILE, OFFICE_FOLDER, TRUST_FOLDER } from '../dataFolder.ts';
import { BackupTrouble } from './BackupTrouble.ts';
import { MANIFEST_FILE, PAPER_NAME } from './layout.ts';

const SHA256 = /^[0-9a-f]{64}$/;
/** A manifest is read from a disk that anybody may have had: it names nothing outside its generation. */
export const MEMBER = /^[\w-][\w.-]*$/;

const isMember = (path: string): boolean => {
  const [first = '', second, ...rest] = path.split('/');
  if (rest.length > 0) return false;
  if (second === undefined) return [JOURNAL_FILE, NOTES_FILE, FIRST_ACCESS_FILE].includes(first);
  return (first === TRUST_FOLDER || first === OFFICE_FOLDER) && MEMBER.test(second);
};

const content = { bytes: z.number().int().min(0), sha256: z.string().regex(SHA256) };
const Member = z.strictObject({ path: z.string().refine(isMember), ...content });
const Paper = z.strictObject({ name: z.string().regex(PAPER_NAME), ...content });
export type Paper = z.infer<typeof Paper>;

/** What a generation holds. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  /** When the backup began, in ms since the epoch, by the clock of the room that was backed up. */
  at: z.number().int().min(0),
  journal: z.strictObject({
    entries: z.number().int().min(0),
    /** Hash of the last entry, empty without entries. */
    head: z.string(),
    ballots: z.number().int().min(0),
  }),
  /** Files of the generation's folder, the journal among them. */
  members: z.array(Member),
  /** Papers in the folder that all generations share. */
  papers: z.array(Paper),
});
export type Manifest = z.infer<typeof Manifest>;

/** Throws BackupTrouble('damaged') when there is none or it cannot be understood. */
export async function readManifest(generation: string): Promise<Manifest> {
  try {
    return Manifest.parse(JSON.parse(await readFile(join(generation, MANIFEST_FILE), 'utf8')));
  } catch {
    throw new BackupTrouble('damaged', `${generation} has no ${MANIFEST_FILE} that can be read.`);
  }
}
