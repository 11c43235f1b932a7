import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WipedPapers } from '../../core/terminals/terminal.ts';
import type { WipeOutcome } from '../documents/documentCache.ts';
import { wipeOnce } from './wipeOnce.ts';

const [A, B, C] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

let dir: string;
let now: number;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nghi-su-wipes-'));
  now = 1_000;
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A terminal with these papers; those that are stuck cannot be deleted, and `breaks` ends the program in the middle. */
function terminal(papers: readonly string[], more: { stuck?: readonly string[]; breaks?: boolean } = {}) {
  const kept = new Set(papers);
  const documents = {
    kept: async () => [...kept],
    async wipe(wanted: WipedPapers): Promise<WipeOutcome> {
      const failed: { sha256: string; why: string }[] = [];
      for (const sha256 of [...kept]) {
        if (wanted !== 'all' && !wanted.includes(sha256)) continue;
        if (more.stuck?.includes(sha256)) failed.push({ sha256, why: 'EBUSY' });
        else kept.delete(sha256);
        if (more.breaks === true) throw new Error('power cut');
      }
      return { deleted: [], failed };
    },
  };
  const wipe = (id: string, wanted: WipedPapers) => wipeOnce({ documents, dir, roomNow: () => now }, id, wanted);
  return { wipe, kept };
}

describe('a wipe on order (T-2)', () => {
  it('reports every paper with its time on the room’s clock, and what could not be deleted', async () => {
    const { wipe } = terminal([A, B, C], { stuck: [C] });
    expect(await wipe('w1', [A, C])).toEqual({
      deleted: [{ sha256: A, at: 1_000 }],
      failed: [{ sha256: C, why: 'EBUSY' }],
    });
  });

  it('given again after a restart reports what the first one deleted, and when', async () => {
    await terminal([A, B]).wipe('w1', 'all');
    now = 9_000;
    const again = await terminal([]).wipe('w1', 'all');
    expect(again.deleted).toEqual([
      { sha256: A, at: 1_000 },
      { sha256: B, at: 1_000 },
    ]);
  });

  it('that a power cut ended in the middle is completed and leaves no paper out of the report', async () => {
    const first = terminal([A, B], { breaks: true });
    await expect(first.wipe('w1', 'all')).rejects.toThrow('power cut');
    now = 9_000;
    const { deleted } = await terminal([...first.kept]).wipe('w1', 'all');
    expect(deleted.map(({ sha256 }) => sha256).sort()).toEqual([A, B]);
  });

  it('leaves no more records than it must', async () => {
    for (let i = 0; i < 60; i += 1) await terminal([]).wipe(`w${i}`, 'all');
    expect(readdirSync(dir)).toHaveLength(50);
  });
});
