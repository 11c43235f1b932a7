import { describe, expect, it } from 'vitest';
import { attachEntry, fileOf, saveCategories } from '../testing/library.ts';
import { World } from '../testing/world.ts';
import { IndexPreview } from './importProtocol.ts';
import { readIndexRows } from './importSheet.ts';
import { planIndex } from './planIndex.ts';
import { readDay } from './readDay.ts';

const HEADING = ['Tên tệp', 'Tên văn bản (*)', 'Số, ký hiệu', 'Ngày ban hành', 'Cơ quan ban hành', 'Nhóm', 'Trích yếu'];
type Line = readonly string[];

function shelf(): World {
  const world = new World();
  world.do('secretary', saveCategories(['law'], ['land', 'law']));
  world.do(
    'secretary',
    attachEntry('e1', 'a', {
      name: 'Luật Đất đai',
      number: '31/2024/QH15',
      date: '2024-01-18',
      issuer: 'Quốc hội',
      abstract: 'Có trích yếu',
      categoryId: 'land',
    }),
  );
  world.do('secretary', attachEntry('e2', 'b', { name: 'Quy chế làm việc' }));
  return world;
}

function plan(world: World, ...lines: readonly Line[]) {
  const read = readIndexRows([HEADING, ...lines]);
  if (read.kind === 'fault') throw new Error(read.code);
  const rows = [...planIndex(read.rows, world.state.library)];
  return IndexPreview.parse({ kind: 'library', sheet: null, rows }).rows;
}
const LAND: Line = ['dat-dai.pdf', 'Luật Đất đai', '31/2024/QH15', '18/01/2024', 'Quốc hội', 'Nhóm law / Nhóm land'];
const states = (world: World, ...lines: readonly Line[]) =>
  plan(world, ...lines).map(({ status, entryId }) => [status, entryId]);

describe('[B-5] an index sheet', () => {
  it('says for each line whether it is new, says something else, or says what is there', () => {
    const world = shelf();
    const lines = plan(
      world,
      LAND,
      ['quy-che.docx', 'QUY CHẾ làm việc', '', '1.2.2025'],
      ['moi.pdf', 'Nghị định', '102/2024/NĐ-CP', '30-07-2024', 'Chính phủ', 'Nhóm mới'],
    );
    expect(lines).toMatchObject([
      { row: 2, fileName: 'dat-dai.pdf', status: 'same', entryId: 'e1', sha256: 'a'.repeat(64), problems: [] },
      { row: 3, status: 'update', entryId: 'e2', setup: { name: 'QUY CHẾ làm việc', date: '2025-02-01' } },
      { row: 4, status: 'new', entryId: null, sha256: null, category: 'Nhóm mới', setup: { date: '2024-07-30' } },
    ]);
    // What is there stays where a cell is blank.
    expect(lines[0]?.setup.abstract).toBe('Có trích yếu');
  });

  it('finds an entry by number, day and issuer, whatever its name, its marks and its blanks', () => {
    const line: Line = ['a.pdf', 'Luật đất đai (hợp nhất)', '31/2024/ qh15', '2024-01-18', 'QUOC HOI'];
    expect(states(shelf(), line)).toEqual([['update', 'e1']]);
  });

  it('finds an entry by its name, unless number or day say that it is another', () => {
    const world = shelf();
    expect(states(world, ['a.pdf', 'Luật Đất đai'])).toEqual([['same', 'e1']]);
    expect(states(world, ['a.pdf', 'Luật Đất đai', '31/2024/QH15', '19/01/2024'])).toEqual([['update', 'e1']]);
    expect(states(world, ['a.pdf', 'Luật Đất đai', '45/2013/QH13'])).toEqual([['new', null]]);
    expect(states(world, ['a.pdf', 'Luật Đất đai', '', '29/11/2013'])).toEqual([['new', null]]);
  });

  it('does not guess between entries of one name', () => {
    const world = shelf();
    world.do('secretary', attachEntry('e3', 'c', { name: 'Quy chế làm việc' }));
    expect(plan(world, ['a.pdf', 'Quy chế làm việc'])).toMatchObject([
      { problems: [{ kind: 'ambiguous' }], entryId: null },
    ]);
  });

  it('tells an annex from what it belongs to', () => {
    const world = shelf();
    world.do('secretary', attachEntry('e3', 'c', { name: 'Phụ lục', number: '7', issuer: 'Tỉnh ủy' }));
    world.do('secretary', attachEntry('e4', 'd', { name: 'Nghị quyết', number: '7', issuer: 'Tỉnh ủy' }));
    const two: Line[] = [
      ['a.pdf', 'Nghị quyết', '7', '', 'Tỉnh ủy'],
      ['b.pdf', 'Phụ lục', '7', '', 'Tỉnh ủy'],
    ];
    expect(states(world, ...two)).toEqual([
      ['same', 'e4'],
      ['same', 'e3'],
    ]);
  });

  it('names what is wrong with a line', () => {
    const problems = (...lines: readonly Line[]) => plan(shelf(), ...lines).map((line) => line.problems);
    expect(
      problems(
        ['a.pdf', ''],
        ['b.pdf', 'A', '', '30/02/2024'],
        ['c.pdf', 'B', '', '', '', 'Một / Hai / Ba'],
        ['d.pdf', 'x'.repeat(121)],
      ),
    ).toEqual([
      [{ kind: 'missingName' }],
      [{ kind: 'badDate', text: '30/02/2024' }],
      [{ kind: 'tooDeep', text: 'Một / Hai / Ba' }],
      [{ kind: 'tooLong', field: 'name', max: 120 }],
    ]);
    expect(problems(['a.pdf', 'Một'], ['A.PDF', 'Hai'], ['c.pdf', 'MỘT'])).toEqual([
      [
        { kind: 'duplicate', field: 'file', row: 3 },
        { kind: 'duplicate', field: 'document', row: 4 },
      ],
      [{ kind: 'duplicate', field: 'file', row: 2 }],
      [{ kind: 'duplicate', field: 'document', row: 2 }],
    ]);
    // A line without a file only says something about an entry; a slash without blanks is part of a name.
    expect(plan(shelf(), ['', 'Nghị quyết', '', '', '', 'NQ/TW > 2025'])).toMatchObject([
      { fileName: null, category: 'NQ/TW / 2025', problems: [] },
    ]);
  });

  it('that was done changes nothing when it is read again', () => {
    const world = shelf();
    const lines: Line[] = [LAND, ['b.pdf', 'Báo cáo', '', '1/1/2025'], ['c.pdf', 'Báo cáo', '', '1/2/2025']];
    for (const [i, { entryId, setup }] of plan(world, ...lines).entries()) {
      if (entryId !== null) continue;
      world.do('secretary', {
        kind: 'attachLibraryEntry',
        entry: { id: `n${i}`, categoryId: null, ...setup, ...fileOf(`${i}`) },
      });
    }
    expect(states(world, ...lines)).toEqual([
      ['same', 'e1'],
      ['same', 'n1'],
      ['same', 'n2'],
    ]);
  });
});

describe('a day', () => {
  it.each([
    ['20/01/2025', '2025-01-20'],
    ['1-2-2025', '2025-02-01'],
    ['1.2.2025', '2025-02-01'],
    ['2025-01-20', '2025-01-20'],
    ['ngày 20 tháng 01 năm 2025', '2025-01-20'],
    ['Ngày 3 Tháng 2 Năm 1930', '1930-02-03'],
    ['31/04/2025', null],
    ['01/2025', null],
    ['2025', null],
    ['20/13/2025', null],
    ['45677', null],
  ])('%s is %s', (text, day) => expect(readDay(text)).toBe(day));
});
