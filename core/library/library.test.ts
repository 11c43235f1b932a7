import { describe, expect, it } from 'vitest';
import { sittingHall } from '../testing/hall.ts';
import { attachEntry, entrySetup, fileOf, saveCategories } from '../testing/library.ts';
import { sightOf } from '../testing/look.ts';
import { actor, OTHER_ROOM, World } from '../testing/world.ts';
import { LibraryView, libraryView } from '../views/libraryView.ts';
import type { LibraryAsk } from './asks.ts';
import { findEntries, rowOf } from './findEntries.ts';
import { LIBRARY_LIMITS, LibraryRow } from './library.ts';

const entry = (world: World, id: string) => {
  const found = world.state.library.entries[id];
  if (found === undefined) throw new Error(`no entry ${id}`);
  return found;
};
const found = (world: World, which: Partial<LibraryAsk>) =>
  findEntries(world.state.library, { categoryId: null, year: null, query: '', ...which }).map(({ id }) => id);

describe('[B-2] an entry of the library', () => {
  it('comes with its file, is written about anew, and is removed', () => {
    const world = new World();
    world.do('secretary', saveCategories(['law']));
    world.do('secretary', attachEntry('e1', 'a', { categoryId: 'law' }));
    expect(entry(world, 'e1')).toMatchObject({ version: 1, categoryId: 'law', addedAt: world.now, earlier: [] });
    world.now += 5;
    const setup = entrySetup('Luật mới', { number: '72/2025/QH15', date: '2025-06-16' });
    const update = { kind: 'updateLibraryEntry', entryId: 'e1', setup } as const;
    world.do('secretary', update);
    expect(entry(world, 'e1')).toMatchObject({ ...setup, version: 1, changedAt: world.now, addedAt: world.now - 5 });
    expect(world.do('secretary', update)).toEqual([]);
    const remove = { kind: 'removeLibraryEntries', entryIds: ['e1', 'e1', 'gone'] } as const;
    expect(world.do('secretary', { ...remove, entryIds: [...remove.entryIds] })).toEqual([
      { type: 'libraryEntriesRemoved', entryIds: ['e1'] },
    ]);
    expect(world.state.library.entries).toEqual({});
    expect(world.answer('secretary', update)).toBe('unknownEntry');
  });

  it('belongs to the whole server, and is changed by the desk alone', () => {
    const world = new World();
    world.do(actor('secretary', null, OTHER_ROOM), attachEntry('e1', 'a'));
    world.do('secretary', { kind: 'updateLibraryEntry', entryId: 'e1', setup: entrySetup('Khác') });
    for (const role of ['seat', 'chair', 'technician', 'wall', 'clock'] as const) {
      expect(world.answer(role, { kind: 'removeLibraryEntries', entryIds: ['e1'] })).toBe('notAllowed');
      expect(world.answer(role, saveCategories(['law']))).toBe('notAllowed');
    }
  });

  it('has an id and a category that fit, and its library an end', () => {
    const world = new World();
    world.do('secretary', attachEntry('e1', 'a'));
    expect(world.answer('secretary', attachEntry('e1', 'b'))).toBe('idTaken');
    expect(world.answer('secretary', attachEntry('e2', 'b', { categoryId: 'x' }))).toBe('unknownCategory');
    const setup = entrySetup('A', { categoryId: 'x' });
    expect(world.answer('secretary', { kind: 'updateLibraryEntry', entryId: 'e1', setup })).toBe('unknownCategory');
    const one = entry(world, 'e1');
    const entries = Object.fromEntries(Array.from({ length: LIBRARY_LIMITS.entries }, (_, i) => [`e${i}`, one]));
    world.state = { ...world.state, library: { ...world.state.library, entries } };
    expect(world.answer('secretary', attachEntry('more', 'b'))).toBe('libraryFull');
  });
});

describe('[B-3] a further file of an entry', () => {
  it('counts on, and the one before it stays known to the desk', () => {
    const world = new World();
    world.do('secretary', attachEntry('e1', 'a'));
    const { file } = entry(world, 'e1');
    world.now += 5;
    const setup = entrySetup('Bản hợp nhất');
    world.do('secretary', { kind: 'attachLibraryVersion', entryId: 'e1', version: fileOf('b'), setup });
    expect(entry(world, 'e1')).toMatchObject({
      ...setup,
      version: 2,
      file: { sha256: 'b'.repeat(64) },
      earlier: [{ version: 1, file, replacedAt: world.now }],
    });
  });

  it('that is the one it has changes nothing but what is written about it', () => {
    const world = new World();
    world.do('secretary', attachEntry('e1', 'a', { name: 'Luật' }));
    const again = (name: string) =>
      ({ kind: 'attachLibraryVersion', entryId: 'e1', version: fileOf('a'), setup: entrySetup(name) }) as const;
    expect(world.do('secretary', again('Luật'))).toEqual([]);
    expect(world.do('secretary', again('Luật mới')).map(({ type }) => type)).toEqual(['libraryEntryUpdated']);
    expect(entry(world, 'e1')).toMatchObject({ version: 1, earlier: [] });
  });
});

describe('[B-2] categories', () => {
  it('are a tree of two levels', () => {
    const world = new World();
    world.do('secretary', saveCategories(['a'], ['a1', 'a'], ['b']));
    for (const bad of [
      saveCategories(['a', 'x']),
      saveCategories(['a'], ['a1', 'a'], ['a2', 'a1']),
      saveCategories(['a'], ['a']),
      saveCategories(['a', 'a']),
    ]) {
      expect(world.answer('secretary', bad)).toBe('badCategories');
    }
    expect(world.do('secretary', saveCategories(['a'], ['a1', 'a'], ['b']))).toEqual([]);
    world.do('secretary', saveCategories(['b'], ['a'], ['a1', 'a']));
    expect(world.state.library.categories.map(({ id }) => id)).toEqual(['b', 'a', 'a1']);
  });

  it('that go leave their entries in no category', () => {
    const world = new World();
    world.do('secretary', saveCategories(['a'], ['b']));
    world.do('secretary', attachEntry('e1', 'a', { categoryId: 'a' }));
    world.do('secretary', attachEntry('e2', 'b', { categoryId: 'b' }));
    world.do('secretary', saveCategories(['b']));
    expect(entry(world, 'e1').categoryId).toBeNull();
    expect(entry(world, 'e2').categoryId).toBe('b');
  });
});

function shelf(): World {
  const world = sittingHall(1);
  world.do('secretary', saveCategories(['law'], ['land', 'law'], ['party']));
  const put = (id: string, mark: string, fields: Parameters<typeof attachEntry>[2]) =>
    world.do('secretary', attachEntry(id, mark, fields));
  put('e1', '1', { name: 'Luật Đất đai', number: '31/2024/QH15', date: '2024-01-18', categoryId: 'land' });
  put('e2', '2', { name: 'Quy chế làm việc', issuer: 'Đảng bộ tỉnh', date: '2025-11-02', categoryId: 'party' });
  put('e3', '3', { name: 'Luật Tổ chức', abstract: 'chính quyền địa phương', categoryId: 'law' });
  put('e4', '4', { name: 'Nghị định', date: '2024-07-30' });
  return world;
}

describe('[B-4] a list of entries', () => {
  it('has the newest first, and those of no day last', () => {
    expect(found(shelf(), {})).toEqual(['e2', 'e4', 'e1', 'e3']);
  });

  it('is of a category with those below it, of a year, of words', () => {
    const world = shelf();
    expect(found(world, { categoryId: 'law' })).toEqual(['e1', 'e3']);
    expect(found(world, { categoryId: 'land' })).toEqual(['e1']);
    expect(found(world, { categoryId: 'x' })).toEqual([]);
    expect(found(world, { year: 2024 })).toEqual(['e4', 'e1']);
    expect(found(world, { query: 'dang bo' })).toEqual(['e2']);
    expect(found(world, { query: 'đăng bộ' })).toEqual(['e2']);
    expect(found(world, { query: '31/2024/qh' })).toEqual(['e1']);
    expect(found(world, { query: 'chính quyền' })).toEqual(['e3']);
    expect(found(world, { query: 'luat', categoryId: 'land', year: 2024 })).toEqual(['e1']);
    expect(found(world, { query: 'luat', year: 1999 })).toEqual([]);
  });

  it('tells others than the desk nothing of earlier files and of what an entry was made from', () => {
    const world = shelf();
    const source = { sha256: 'f'.repeat(64), size: 9, name: 'quy-che.docx', mediaType: 'application/msword' };
    const version = { ...fileOf('9'), source, warnings: ['noText' as const] };
    const setup = entrySetup('Quy chế');
    world.do('secretary', { kind: 'attachLibraryVersion', entryId: 'e2', version, setup });
    expect(rowOf(entry(world, 'e2'), true)).toMatchObject({ source, warnings: ['noText'], earlier: [{ version: 1 }] });
    expect(rowOf(entry(world, 'e2'), false)).toMatchObject({ source: null, warnings: [], earlier: [], version: 2 });
    for (const forDesk of [true, false])
      expect(LibraryRow.safeParse(rowOf(entry(world, 'e2'), forDesk)).success).toBe(true);
  });
});

describe('the view of the library', () => {
  it('counts what is in each category, and is another one after every change', () => {
    const world = shelf();
    const view = libraryView(sightOf(world, 'seat'));
    expect(LibraryView.safeParse(view).success).toBe(true);
    expect(view.categories.map(({ id, count }) => [id, count])).toEqual([
      ['law', 2],
      ['land', 1],
      ['party', 1],
    ]);
    expect(view).toMatchObject({ total: 4, years: [2025, 2024] });
    // In the same millisecond.
    world.do('secretary', { kind: 'updateLibraryEntry', entryId: 'e4', setup: entrySetup('Khác') });
    expect(libraryView(sightOf(world, 'seat')).changedAt).toBeGreaterThan(view.changedAt);
  });
});
