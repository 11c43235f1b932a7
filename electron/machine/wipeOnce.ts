import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Sha256 } from '../../core/base/fields.ts';
import type { WipedPapers } from '../../core/terminals/terminal.ts';
import type { WipeOutcome } from '../documents/documentCache.ts';
import type { Documents } from '../documents/documents.ts';
import { writeWhole } from '../writeWhole.ts';

/** Wipes that a terminal remembers; the server asks only for those that it has no report of. */
const KEPT_RECORDS = 50;
const NAME = /^[\w-]{1,64}\.json$/;

/** What there was to delete, and since when it is gone (the room's clock); null: not yet. */
const WipeRecord = z.record(Sha256, z.int().min(0).nullable());
type WipeRecord = z.infer<typeof WipeRecord>;

export interface WipeParts {
  readonly documents: Pick<Documents, 'kept' | 'wipe'>;
  readonly dir: string;
  /** The room's clock as this terminal knows it, ms. */
  readonly roomNow: () => number;
}

/**
 * Deletes papers on order and answers what was deleted and when (T-2). What is about to be deleted is written down first:
 * when the program or the line ends in the middle, the same order given again reports what the first one deleted.
 */
export async function wipeOnce(parts: WipeParts, wipeId: string, papers: WipedPapers): Promise<WipeOutcome> {
  const { documents, dir, roomNow } = parts;
  const path = join(dir, `${wipeId}.json`);
  const record = await readRecord(path);
  const wanted = (sha256: string) => papers === 'all' || papers.includes(sha256);
  const keptBefore = (await documents.kept()).filter(wanted);
  for (const sha256 of keptBefore) record[sha256] = null;
  await writeWhole(path, JSON.stringify(record));
  const { failed } = await documents.wipe(papers);
  const stays = new Set(failed.map(({ sha256 }) => sha256));
  for (const [sha256, at] of Object.entries(record)) {
    if (at === null && !stays.has(sha256)) record[sha256] = Math.max(0, Math.round(roomNow()));
  }
  await writeWhole(path, JSON.stringify(record));
  await forgetOld(dir);
  const deleted = Object.entries(record).flatMap(([sha256, at]) => (at === null ? [] : [{ sha256, at }]));
  return { deleted, failed };
}

async function readRecord(path: string): Promise<WipeRecord> {
  try {
    return WipeRecord.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    return {};
  }
}

async function forgetOld(dir: string): Promise<void> {
  const names = (await readdir(dir)).filter((name) => NAME.test(name));
  if (names.length <= KEPT_RECORDS) return;
  const dated = await Promise.all(names.map(async (name) => ({ name, at: (await stat(join(dir, name))).mtimeMs })));
  const oldest = dated.sort((a, b) => b.at - a.at).slice(KEPT_RECORDS);
  for (const { name } of oldest) await rm(join(dir, name), { force: true });
}
