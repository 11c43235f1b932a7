import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { FILES_FOLDER } from '../dataFolder.ts';
import { syncFolder } from '../files/syncFolder.ts';
import { contentOf, copyDurably } from './copyDurably.ts';
import { OWNER_ONLY_FOLDER, PAPER_NAME, paperPath, papersIn } from './layout.ts';
import type { Paper } from './manifest.ts';

export interface CopiedPapers {
  readonly papers: readonly Paper[];
  /** Papers of the room whose bytes do not give their name: they are not copied. */
  readonly damaged: readonly string[];
}

/**
 * Copies the papers that the backup does not have yet; `known` are those that an earlier generation has listed. A copy
 * is read again only when it is not known or has another size: every minute there is no time to read gigabytes.
 */
export async function copyPapers(
  dataDir: string,
  folder: string,
  known: ReadonlyMap<string, Paper>,
): Promise<CopiedPapers> {
  const source = join(dataDir, FILES_FOLDER);
  const target = papersIn(folder);
  const papers: Paper[] = [];
  const damaged: string[] = [];
  const touched = new Set<string>();
  for (const name of await papersOf(source)) {
    const to = paperPath(target, name);
    const size = await sizeOf(to);
    const listed = known.get(name);
    if (size !== null && listed?.bytes === size) {
      papers.push(listed);
      continue;
    }
    const kept = size === null ? null : { name, ...(await contentOf(to)) };
    if (kept !== null && originalOf(name) === kept.sha256) {
      papers.push(kept);
      continue;
    }
    await mkdir(dirname(to), { recursive: true, mode: OWNER_ONLY_FOLDER });
    const temporary = `${to}.new`;
    await rm(temporary, { force: true });
    const paper = { name, ...(await copyDurably(paperPath(source, name), temporary)) };
    if (name.includes('.view.') || originalOf(name) === paper.sha256) {
      await rename(temporary, to);
      papers.push(paper);
      touched.add(dirname(to)).add(target);
    } else {
      await rm(temporary);
      damaged.push(name);
    }
  }
  for (const changed of touched) await syncFolder(changed);
  return { papers, damaged };
}

/** The hash that a paper is named by. A viewing copy has that of its original: of its own bytes the name says nothing. */
const originalOf = (name: string): string | undefined => PAPER_NAME.exec(name)?.[1];

async function papersOf(source: string): Promise<string[]> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && PAPER_NAME.test(entry.name)).map((entry) => entry.name);
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size;
  } catch {
    return null;
  }
}
