import { describe, expect, it } from 'vitest';
import { Answer } from '../../core/protocol/down/answer.ts';
import { attachEntry, entrySetup, fileOf, saveCategories } from '../../core/testing/library.ts';
import { actor, seat, World } from '../../core/testing/world.ts';
import { libraryAsks } from './libraryAsks.ts';

function shelf() {
  const world = new World();
  world.do('secretary', saveCategories(['law']));
  for (const [id, mark, date] of [
    ['e1', '1', '2024-01-01'],
    ['e2', '2', '2025-01-01'],
    ['e3', '3', null],
  ] as const) {
    world.do('secretary', attachEntry(id, mark, { name: `Luật ${id}`, date, categoryId: 'law' }));
  }
  return { world, asks: libraryAsks({ state: world.state }) };
}
const EVERYTHING = { kind: 'library', categoryId: null, year: null, query: '', limit: 50, offset: 0 } as const;

async function rowsOf(asked: ReturnType<ReturnType<typeof libraryAsks>['library']>) {
  const outcome = await asked;
  if (!outcome.ok) throw new Error(outcome.code);
  const { answer } = Answer.parse({ type: 'answer', id: 'a', answer: outcome.answer });
  if (answer.kind !== 'library' && answer.kind !== 'libraryEntries') throw new Error(answer.kind);
  return { ids: answer.rows.map(({ id }) => id), total: 'total' in answer ? answer.total : null, rows: answer.rows };
}

describe('[B-4] questions about the library', () => {
  it('are answered page by page, with how many there are', async () => {
    const { asks } = shelf();
    const page = (offset: number) => rowsOf(asks.library(seat('p1'), { ...EVERYTHING, limit: 2, offset }));
    expect(await page(0)).toMatchObject({ ids: ['e2', 'e1'], total: 3 });
    expect(await page(2)).toMatchObject({ ids: ['e3'], total: 3 });
    expect(await page(4)).toMatchObject({ ids: [], total: 3 });
  });

  it('give the entries that are named, in their order, without those that are gone', async () => {
    const { asks } = shelf();
    const ask = { kind: 'libraryEntries', ids: ['e3', 'gone', 'e1'] } as const;
    expect((await rowsOf(asks.libraryEntries(seat('p1'), { ...ask, ids: [...ask.ids] }))).ids).toEqual(['e3', 'e1']);
  });

  it('[B-3] tell earlier files to the desk alone', async () => {
    const { world } = shelf();
    const setup = entrySetup('Luật', { date: '2024-01-01' });
    world.do('secretary', { kind: 'attachLibraryVersion', entryId: 'e1', version: fileOf('9'), setup });
    const asks = libraryAsks({ state: world.state });
    const versions = async (who: Parameters<typeof asks.library>[0]) =>
      (await rowsOf(asks.library(who, { ...EVERYTHING, year: 2024 }))).rows.map((row) => row.earlier.length);
    expect(await versions(actor('secretary'))).toEqual([1]);
    expect(await versions(actor('chair'))).toEqual([0]);
    expect(await versions(seat('p1'))).toEqual([0]);
  });
});
