import { describe, expect, it } from 'vitest';
import type { IndexLine } from '../../../../core/library/importProtocol.ts';
import { matchFiles } from './matchFiles.ts';
import { neededCategories } from './neededCategories.ts';
import { planLine } from './planLine.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);
const line = (fields: Partial<IndexLine> = {}): IndexLine => ({
  ...{ row: 2, fileName: 'a.pdf', category: null, status: 'new', entryId: null, sha256: null, problems: [] },
  setup: { name: 'Điều lệ', number: '', date: null, issuer: '', abstract: '' },
  ...fields,
});
const there = (fields: Partial<IndexLine> = {}) => line({ status: 'same', entryId: 'e1', sha256: A, ...fields });
const found = (path: string) => ({ path, file: new File(['x'], path.slice(path.lastIndexOf('/') + 1)) });

describe('files of a folder and lines of its index sheet', () => {
  const files = [
    'Van kien/Điều lệ.pdf',
    'Van kien/2025/NQ 01.docx',
    'Van kien/2024/NQ 01.docx',
    'Van kien/thua.pdf',
  ].map(found);
  const match = (...names: (string | null)[]) =>
    matchFiles(
      names.map((fileName, at) => line({ row: at + 2, fileName })),
      files,
    );

  it.each([
    ['Điều lệ.pdf', 'Van kien/Điều lệ.pdf'],
    ['ĐIỀU LỆ.PDF'.normalize('NFD'), 'Van kien/Điều lệ.pdf'],
    ['Điều lệ', 'Van kien/Điều lệ.pdf'],
    ['2025\\NQ 01.docx', 'Van kien/2025/NQ 01.docx'],
    ['./2024/nq 01', 'Van kien/2024/NQ 01.docx'],
  ])('come together by %s', (name, path) => {
    expect(match(name).lines[0]?.file?.path).toBe(path);
  });

  it('say what is missing, and what nobody names', () => {
    const { lines, others } = match('NQ 01.docx', 'khong co.pdf', null, 'Điều lệ.pdf', 'dieu le.pdf', 'Điều lệ');
    expect(lines.map(({ why }) => why)).toEqual([
      { kind: 'twoFiles' },
      { kind: 'noFile' },
      { kind: 'noFileName' },
      null,
      { kind: 'noFile' },
      { kind: 'fileTwice', row: 5 },
    ]);
    expect(others.map(({ path }) => path)).toEqual(files.slice(1).map(({ path }) => path));
  });
});

describe('[B-5] what an import does with a line', () => {
  const file = found('x/a.pdf');
  const plan = (of: IndexLine, sha256: string | null = null, has = true) => {
    const { state, act, reason } = planLine(
      has ? { line: of, file, why: null } : { line: of, file: null, why: { kind: 'noFile' } },
      sha256,
    );
    return [state, act, reason.kind];
  };

  it('adds what is new, changes what differs, and leaves the rest [B-3]', () => {
    expect(plan(line())).toEqual(['new', 'add', 'newEntry']);
    expect(plan(there(), A)).toEqual(['same', 'none', 'same']);
    expect(plan(there(), B)).toEqual(['update', 'version', 'newFile']);
    expect(plan(there({ status: 'update' }), A)).toEqual(['update', 'rewrite', 'newWords']);
    expect(plan(there({ status: 'update' }), B)).toEqual(['update', 'version', 'newFile']);
  });

  it('needs a file only where there is none yet', () => {
    expect(plan(line(), null, false)).toEqual(['error', 'none', 'noFile']);
    expect(plan(there(), null, false)).toEqual(['warning', 'none', 'sameWithoutFile']);
    expect(plan(there({ status: 'update' }), null, false)).toEqual(['warning', 'rewrite', 'updateWithoutFile']);
    expect(planLine({ line: there(), file: null, why: { kind: 'noFileName' } }, null).state).toBe('same');
  });

  it('does nothing with what is wrong', () => {
    expect(plan(line({ problems: [{ kind: 'missingName' }] }))).toEqual(['error', 'none', 'missingName']);
    expect(plan(there(), null)).toEqual(['error', 'none', 'unreadable']);
    expect(planLine({ line: there(), file: null, why: { kind: 'fileTwice', row: 3 } }, null).act).toBe('none');
  });
});

describe('categories that an import needs', () => {
  it('are made once, below those that are there', () => {
    let n = 0;
    const known = [{ id: 'k', name: 'Nghị quyết', parentId: null }];
    const { categories, isChanged, idOf } = neededCategories(
      known,
      ['nghị quyết / Trung ương', 'Luật', null, 'LUẬT', 'Nghị quyết / trung ương'],
      () => `n${++n}`,
    );
    expect(categories).toEqual([
      ...known,
      { id: 'n1', name: 'Trung ương', parentId: 'k' },
      { id: 'n2', name: 'Luật', parentId: null },
    ]);
    expect(isChanged).toBe(true);
    expect([idOf('Nghị quyết / trung ương'), idOf('LUẬT'), idOf(null)]).toEqual(['n1', 'n2', null]);
    expect(neededCategories(categories, ['Luật'], () => 'never').isChanged).toBe(false);
  });
});
