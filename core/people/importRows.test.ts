import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidy } from '../base/fields.ts';
import type { ImportDecision, ImportRow, KnownPerson } from './importProtocol.ts';
import { type PlannedRow, planImport } from './importRows.ts';
import { readImportRows } from './importSheet.ts';

const person = (id: string, code: string, name: string, over: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  code,
  name,
  position: 'Giám đốc',
  unit: 'Sở Nội vụ',
  standing: 'official',
  ...over,
});
const row = (number: number, code: string, name: string, over: Partial<ImportRow> = {}): ImportRow => ({
  number,
  code,
  name,
  position: 'Giám đốc',
  unit: 'Sở Nội vụ',
  standing: 'Chính thức',
  ...over,
});

const known = [
  person('p1', 'UV-001', 'Bùi Thị Hòa'),
  person('p2', 'UV-002', 'Dương Thị Thu Hương'),
  person('p3', 'UV-003', 'Dương Thị Thu Hường'),
  person('p4', 'UV-004', 'Lò Văn Pành', { standing: null }),
];
const plan = (rows: readonly ImportRow[], decisions: readonly ImportDecision[] = []) =>
  planImport(rows, known, 'meeting', decisions);
const one = (entry: ImportRow, decision?: Omit<ImportDecision, 'row'>): PlannedRow => {
  const [planned] = plan([entry], decision === undefined ? [] : [{ row: entry.number, ...decision }]);
  if (planned === undefined) throw new Error('no row');
  return planned;
};

describe('what an import would do, line by line', () => {
  it('changes nothing where nothing differs, and writes nothing', () => {
    expect(one(row(2, 'uv-001', 'Bùi Thị Hòa'))).toMatchObject({ state: 'unchanged', code: 'UV-001', write: null });
  });

  it('names each field that changes with its old and new value', () => {
    const planned = one(row(2, 'UV-001', 'Bùi Thị Hòa', { unit: 'Sở Y tế', standing: 'Mời dự' }));
    expect(planned.state).toBe('update');
    expect(planned.changes).toEqual([
      { field: 'unit', from: 'Sở Nội vụ', to: 'Sở Y tế' },
      { field: 'standing', from: 'official', to: 'invited' },
    ]);
    expect(planned.write).toMatchObject({ personId: 'p1', unit: 'Sở Y tế', standing: 'invited' });
  });

  it('leaves what is known where the cell is blank', () => {
    const blank = row(2, 'UV-001', 'Bùi Thị Hòa', { position: '', unit: '', standing: '' });
    expect(one(blank).state).toBe('unchanged');
  });

  it('adds the unknown, and the known who are not on the list', () => {
    expect(one(row(2, 'KM-1', 'Cù Huy Thản'))).toMatchObject({ state: 'new', joins: false, write: { personId: null } });
    expect(one(row(2, 'UV-004', 'Lò Văn Pành'))).toMatchObject({
      state: 'new',
      joins: true,
      write: { personId: 'p4' },
    });
  });

  it('asks when the code is known and the name is written otherwise; the same person keeps the known name', () => {
    const planned = one(row(2, 'UV-001', 'Bùi Thị Hoà', { unit: 'Sở Y tế' }));
    expect(planned).toMatchObject({ state: 'sameNameOtherMarks', match: { person: { id: 'p1' }, who: 'same' } });
    expect(planned.write).toMatchObject({ personId: 'p1', name: 'Bùi Thị Hòa', unit: 'Sở Y tế' });
  });

  it('needs another code when the secretary says it is another person', () => {
    const entry = row(2, 'UV-001', 'Bùi Thị Hoà');
    expect(one(entry, { who: 'other' })).toMatchObject({
      state: 'error',
      problems: [{ kind: 'codeOfAnother', name: 'Bùi Thị Hòa' }],
      write: null,
    });
    expect(one(entry, { who: 'other', code: 'UV-099' }).write).toMatchObject({ personId: null, name: 'Bùi Thị Hoà' });
  });

  it('waits for the choice when a known name comes with another code', () => {
    const entry = row(2, 'UV-077', 'Bui Thi Hoa');
    expect(one(entry)).toMatchObject({ state: 'sameNameOtherMarks', match: { who: null }, write: null });
    expect(one(entry, { who: 'same', code: 'UV-077' })).toMatchObject({ write: null, changes: [] });
    expect(one(entry, { who: 'other' }).write).toMatchObject({ personId: null, code: 'UV-077' });
  });

  it('never takes two people for one by the folded name alone', () => {
    const states = plan([row(2, 'UV-002', 'Dương Thị Thu Hương'), row(3, 'UV-003', 'Dương Thị Thu Hường')]);
    expect(states.map((entry) => entry.state)).toEqual(['unchanged', 'unchanged']);
  });

  it('refuses two lines that are the same person', () => {
    const rows = [row(2, 'X-1', 'Bui Thi Hoa'), row(3, 'X-2', 'Bùi Thị Hòa')];
    const both = plan(rows, [
      { row: 2, who: 'same' },
      { row: 3, who: 'same' },
    ]);
    expect(both.map((entry) => entry.problems)).toEqual([
      [{ kind: 'samePersonTwice', row: 3 }],
      [{ kind: 'samePersonTwice', row: 2 }],
    ]);
  });

  it('suggests the code of the one person who has the name', () => {
    expect(one(row(2, '', 'Bùi Thị Hòa')).suggestion).toBe('UV-001');
    expect(one(row(2, '', 'Dương Thị Thu Hường')).suggestion).toBe('UV-003');
    expect(one(row(2, '', 'Duong Thi Thu Huong')).suggestion).toBeNull();
  });

  it.each<[string, Partial<ImportRow>, object]>([
    ['no code', { code: '' }, { kind: 'missingCode' }],
    ['no name', { name: '' }, { kind: 'missingName' }],
    ['an unknown standing', { standing: 'Dự thính' }, { kind: 'unknownStanding', text: 'Dự thính' }],
    ['a long code', { code: 'U'.repeat(25) }, { kind: 'tooLong', field: 'code', max: 24 }],
    ['a long unit', { unit: 'u'.repeat(121) }, { kind: 'tooLong', field: 'unit', max: 120 }],
    ['the code of somebody else', { code: 'UV-002' }, { kind: 'codeOfAnother', name: 'Dương Thị Thu Hương' }],
  ])('finds %s', (_name, over, problem) => {
    const planned = one({ ...row(2, 'KM-1', 'Cù Huy Thản'), ...over });
    expect(planned).toMatchObject({ state: 'error', problems: [problem], write: null });
  });

  it('is mended by a correction, or left out', () => {
    const entry = row(2, '', 'Cù Huy Thản', { standing: 'Dự thính' });
    expect(one(entry, { code: 'KM-1', standing: 'invited' })).toMatchObject({
      state: 'new',
      write: { code: 'KM-1', standing: 'invited' },
    });
    expect(one(row(2, 'KM-1', 'Cù Huy Thản'), { skip: true })).toMatchObject({ skipped: true, write: null });
  });

  it('says which line has the code already: the one that names its owner is right', () => {
    const rows = [row(13, 'UV-001', 'Bùi Thị Hòa'), row(26, 'UV-001', 'Dương Thị Thu Hường')];
    const states = plan(rows);
    expect(states.map((entry) => entry.problems)).toEqual([[], [{ kind: 'duplicateCode', row: 13 }]]);
    expect(states[1]).toMatchObject({ suggestion: 'UV-003', changes: [] });
    expect(plan([row(2, 'N-1', 'A'), row(3, 'n-1', 'B')]).map((entry) => entry.problems)).toEqual([
      [{ kind: 'duplicateCode', row: 3 }],
      [{ kind: 'duplicateCode', row: 2 }],
    ]);
  });

  it('does not ask a body member for a standing', () => {
    const [planned] = planImport([row(2, 'KM-1', 'Cù Huy Thản', { standing: 'Dự thính' })], known, 'body', []);
    expect(planned?.state).toBe('new');
  });

  it('takes a thousand lines in an instant', () => {
    const people = Array.from({ length: 1000 }, (_, n) => person(`p${n}`, `UV-${n}`, `Nguyễn Văn Thứ ${n}`));
    const rows = people.map(({ code, name }, n) => row(n + 2, code, n % 3 === 0 ? name.replace('ễ', 'ê') : name));
    const start = performance.now();
    expect(planImport(rows, people, 'meeting', []).length).toBe(1000);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

const NAMES = ['Bùi Thị Hòa', 'Bùi Thị Hoà', 'Bui Thi Hoa', 'Dương Thị Thu Hương', 'Dương Thị Thu Hường', 'Lê Lợi', ''];
const CODES = ['UV-001', 'uv-001', 'UV-002', 'UV-003', 'UV-004', 'N-1', 'N-2', 'n-2', ''];
const STANDINGS = ['Chính thức', 'Dự khuyết', '', 'Dự thính'];
const sheet = fc.array(
  fc.record({
    code: fc.constantFrom(...CODES),
    name: fc.constantFrom(...NAMES),
    position: fc.constantFrom('Giám đốc', 'Phó Giám đốc', ''),
    unit: fc.constantFrom('Sở Nội vụ', 'Sở Y tế', ''),
    standing: fc.constantFrom(...STANDINGS),
  }),
  { maxLength: 12 },
);
const numbered = sheet.map((lines): ImportRow[] => lines.map((line, n) => ({ number: n + 2, ...line })));
const decisionsFor = (rows: readonly ImportRow[]) =>
  fc.array(
    fc.record(
      {
        row: fc.constantFrom(...(rows.length === 0 ? [2] : rows.map(({ number }) => number))),
        who: fc.constantFrom<'same' | 'other'>('same', 'other'),
        skip: fc.boolean(),
        code: fc.constantFrom(...CODES),
      },
      { requiredKeys: ['row'] },
    ),
    { maxLength: 6 },
  );
const importCase = numbered.chain((rows) => fc.tuple(fc.constant(rows), decisionsFor(rows)));

/** The list after the import, as the room would have it. */
function written(people: readonly KnownPerson[], planned: readonly PlannedRow[]): KnownPerson[] {
  const after = new Map(people.map((entry) => [entry.id, entry]));
  for (const { write, row: line } of planned) {
    if (write === null) continue;
    const { personId, ...values } = write;
    const id = personId ?? `new-${line.number}`;
    after.set(id, { id, ...values });
  }
  return [...after.values()];
}

describe('an import in general', () => {
  it('comes out the same in any normal form', () => {
    fc.assert(
      fc.property(numbered, fc.constantFrom('NFD', 'NFKD', 'NFKC'), (rows, form) => {
        const cells = (change: (text: string) => string) => [
          ['Mã', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Tư cách'].map(change),
          ...rows.map((line) => [line.code, line.name, line.position, line.unit, line.standing].map(change)),
        ];
        expect(readImportRows(cells((text) => text.normalize(form)))).toEqual(readImportRows(cells(tidy)));
      }),
    );
  });

  it('does not depend on the order of the lines', () => {
    fc.assert(
      fc.property(importCase, fc.infiniteStream(fc.nat()), ([rows, decisions], keys) => {
        const shuffled = rows
          .map((line) => ({ line, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ line }) => line);
        const byNumber = (planned: readonly PlannedRow[]) => planned.toSorted((a, b) => a.row.number - b.row.number);
        expect(byNumber(plan(shuffled, decisions))).toEqual(plan(rows, decisions));
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(importCase, ([rows, decisions]) => {
        const first = plan(rows, decisions);
        const after = written(known, first);
        const again = planImport(rows, after, 'meeting', decisions);
        for (const [at, entry] of first.entries()) if (entry.write !== null) expect(again[at]?.write).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('never leaves two people with one code, nor writes one person twice', () => {
    fc.assert(
      fc.property(importCase, ([rows, decisions]) => {
        const planned = plan(rows, decisions);
        const codes = written(known, planned).map(({ code }) => code);
        expect(new Set(codes).size).toBe(codes.length);
        const ids = planned.flatMap(({ write }) => (write?.personId == null ? [] : [write.personId]));
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 500 },
    );
  });
});
