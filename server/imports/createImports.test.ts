import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { IndexPreview } from '../../core/library/importProtocol.ts';
import { ImportError, ImportPreview, ImportResult } from '../../core/people/importProtocol.ts';
import { planImport, ROW_STATES } from '../../core/people/importRows.ts';
import { attachEntry } from '../../core/testing/library.ts';
import type { Caller } from '../http/ports.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { OTHER_SECRETARY, SECRETARY, TestRoom } from './testRoom.ts';

const sample = (name: string) => readFileSync(new URL(`../demo/samples/${name}`, import.meta.url));

async function previewed(
  room: TestRoom,
  name = 'danh-sach-dai-bieu.xlsx',
  query: Record<string, string> = { meeting: 'm1' },
) {
  const { status, body } = await room.imports.preview(SECRETARY, { fileName: name, query, bytes: sample(name) });
  expect(status).toBe(200);
  return ImportPreview.parse(body);
}

const commit = async (room: TestRoom, id: string, body: unknown, caller: Caller = SECRETARY) =>
  room.imports.commit(caller, { id, body });
const codeOf = ({ body }: { readonly body: unknown }) => ImportError.parse(body).error.code;

const csv = (...lines: string[]) => Buffer.from(['Mã;Họ và tên;Chức vụ;Đơn vị;Tư cách', ...lines].join('\n'));

describe('the preview', () => {
  it.each(['danh-sach-dai-bieu.xlsx', 'danh-sach-dai-bieu.csv'])(
    'finds every deliberate problem of %s',
    async (name) => {
      const { rows, known } = await previewed(new TestRoom(), name);
      const planned = planImport(rows, known, 'meeting', []);
      const numbers = (state: string) => planned.filter((row) => row.state === state).map(({ row }) => row.number);
      expect(Object.fromEntries(ROW_STATES.map((state) => [state, numbers(state).length]))).toEqual({
        error: 5,
        sameNameOtherMarks: 2,
        update: 7,
        new: 5,
        // Row 18 has its letters decomposed: the same name once normalised.
        unchanged: 33,
      });
      expect(numbers('error')).toEqual([26, 34, 37, 49, 50]);
      expect(numbers('sameNameOtherMarks')).toEqual([16, 41]);
      expect(numbers('update')).toEqual([10, 15, 20, 27, 30, 39, 48]);
      expect(numbers('new')).toEqual([51, 52, 53, 54, 55]);
      const suggested = planned.flatMap(({ suggestion, row }) =>
        suggestion === null ? [] : [[row.number, suggestion]],
      );
      expect(suggested).toEqual([
        [26, 'UV-025'],
        [34, 'UV-036'],
        [37, 'UV-039'],
      ]);
    },
  );

  it('writes nothing at all', async () => {
    const room = new TestRoom();
    const before = room.state();
    await previewed(room);
    expect(room.state()).toBe(before);
    expect(room.commands).toEqual([]);
  });

  it('answers with a code for what it cannot read or must not', async () => {
    const room = new TestRoom();
    const ask = async (query: Record<string, string>, bytes: Buffer = csv('UV-1;A;;;')) =>
      codeOf(await room.imports.preview(SECRETARY, { fileName: 'a.csv', query, bytes }));
    expect(await ask({})).toBe('unknownTarget');
    expect(await ask({ meeting: 'nowhere' })).toBe('unknownTarget');
    expect(await ask({ body: 'constructor' })).toBe('unknownTarget');
    expect(await ask({ meeting: 'm1' }, Buffer.from('x'))).toBe('noHeader');
    const stranger = { session: 'gone', role: 'secretary' } as const;
    const upload = { fileName: 'a.csv', query: { meeting: 'm1' }, bytes: csv('UV-1;A;;;') };
    expect(codeOf(await room.imports.preview(stranger, upload))).toBe('unknownTarget');
  });
});

describe('[B-5] an index sheet of the library', () => {
  const ask = (room: TestRoom, bytes: Buffer) =>
    room.imports.preview(SECRETARY, { fileName: 'muc-luc.xlsx', query: { kind: 'library' }, bytes });

  it('is read from a workbook with its days, and held against the library; nothing is written', async () => {
    const room = new TestRoom();
    await room.submit(SECRETARY, attachEntry('e1', 'a', { name: 'Luật Đất đai', date: '2024-01-18' }));
    const day = new Date(Date.UTC(2024, 0, 18));
    const text = (value: string) => ({ type: String, value });
    const bytes = await writeXlsxFile(
      [
        [text('Tên tệp'), text('Tên văn bản (*)'), text('Ngày ban hành')],
        [text('a.pdf'), text('Luật Đất đai'), { type: Date, value: day, format: 'dd/mm/yyyy' }],
        [text('b.pdf'), text('Nghị định'), text('30/07/2024')],
      ],
      { sheet: 'Mục lục' },
    ).toBuffer();
    const before = room.state();
    const { status, body } = await ask(room, bytes);
    expect(status).toBe(200);
    expect(IndexPreview.parse(body)).toMatchObject({
      sheet: 'Mục lục',
      rows: [
        { row: 2, fileName: 'a.pdf', status: 'same', entryId: 'e1', setup: { date: '2024-01-18' } },
        { row: 3, fileName: 'b.pdf', status: 'new', setup: { name: 'Nghị định', date: '2024-07-30' } },
      ],
    });
    expect(room.state()).toBe(before);
  });

  it('answers with a code for what is none', async () => {
    const room = new TestRoom();
    expect(codeOf(await ask(room, csv('UV-1;A;;;')))).toBe('noHeader');
    expect(codeOf(await ask(room, Buffer.from('Tên văn bản\n')))).toBe('noRows');
  });
});

describe('the commit', () => {
  it('writes what the preview said, in one command, and nothing the second time', async () => {
    const room = new TestRoom();
    const { id } = await previewed(room);
    const decisions = [
      { row: 26, code: 'UV-025' },
      { row: 34, code: 'UV-036' },
      { row: 37, skip: true },
      { row: 49, standing: 'invited' },
    ];
    const answer = await commit(room, id, { decisions });
    expect(answer.status).toBe(200);
    const result = ImportResult.parse(answer.body);
    expect(result).toMatchObject({ added: 5, updated: 7, skipped: 2 });
    expect(room.commands).toHaveLength(1);
    expect(Object.keys(room.state().meetings.m1?.delegates ?? {})).toHaveLength(58);

    const again = await commit(room, id, { decisions });
    expect(again).toEqual(answer);
    expect(room.commands).toHaveLength(1);

    const next = await previewed(room);
    expect(codeOf(await commit(room, next.id, { decisions }))).toBe('nothingToImport');
    expect(room.commands).toHaveLength(1);
  });

  it('answers two presses at once with one import', async () => {
    const room = new TestRoom();
    const { id } = await previewed(room);
    const [first, second] = await Promise.all([
      commit(room, id, { decisions: [] }),
      commit(room, id, { decisions: [] }),
    ]);
    expect(first).toEqual(second);
    expect(room.commands).toHaveLength(1);
  });

  it('tells when the list has changed since the preview, and writes only what is seen then', async () => {
    const room = new TestRoom();
    const { id, rows } = await previewed(room);
    const person = Object.values(room.state().people).find(({ code }) => code === 'UV-009');
    if (person === undefined) throw new Error('no such person');
    await room.submit(SECRETARY, { kind: 'savePerson', person: { ...person, position: 'Phó Chánh Văn phòng' } });

    const told = await commit(room, id, { decisions: [] });
    expect(told.status).toBe(409);
    const { error } = ImportError.parse(told.body);
    expect(error).toMatchObject({ code: 'listChanged', rows: [10] });
    const shown = planImport(rows, error.known ?? [], 'meeting', []).find(({ row }) => row.number === 10);
    expect(shown?.changes).toContainEqual(expect.objectContaining({ from: 'Phó Chánh Văn phòng' }));
    expect(room.commands).toHaveLength(1);

    expect((await commit(room, id, { decisions: [] })).status).toBe(200);
  });

  it('does not mind a change that touches no line', async () => {
    const room = new TestRoom();
    const { id } = await previewed(room);
    const person = { id: 'x', code: 'ZZ-9', name: 'Quàng Thị Ún', position: '', unit: '' };
    await room.submit(SECRETARY, { kind: 'savePerson', person });
    expect((await commit(room, id, { decisions: [] })).status).toBe(200);
  });

  it('adds members to a body, whatever the sheet says of their standing', async () => {
    const room = new TestRoom();
    const { id, rows, known } = await previewed(room, 'danh-sach-dai-bieu.csv', { body: 'b1' });
    const planned = planImport(rows, known, 'body', []);
    expect(planned.filter((row) => row.state === 'error').map(({ row }) => row.number)).toEqual([26, 34, 37, 50]);
    const result = ImportResult.parse((await commit(room, id, { decisions: [] })).body);
    expect(result.added).toBe(48);
    expect(room.state().bodies.b1?.memberIds).toHaveLength(48);
  });

  it('is refused to another session, after its time, and for what is no decision', async () => {
    const room = new TestRoom();
    const { id } = await previewed(room);
    expect(codeOf(await commit(room, id, { decisions: [] }, OTHER_SECRETARY))).toBe('previewGone');
    expect(codeOf(await commit(room, 'unknown', { decisions: [] }))).toBe('previewGone');
    expect(codeOf(await commit(room, id, { decisions: [{ row: 2, standing: 'standIn' }] }))).toBe('badDecisions');
    expect(codeOf(await commit(room, id, null))).toBe('badDecisions');
    room.clock += IMPORT_LIMITS.previewMs;
    expect(codeOf(await commit(room, id, { decisions: [] }))).toBe('previewGone');
    expect(room.commands).toEqual([]);
  });

  it('keeps only the latest previews of a session', async () => {
    const room = new TestRoom();
    const upload = { fileName: 'a.csv', query: { meeting: 'm1' }, bytes: csv('KM-100;Cù Huy Thản;;;Mời dự') };
    const ids: string[] = [];
    for (let n = 0; n <= IMPORT_LIMITS.previewsPerSession; n += 1)
      ids.push(ImportPreview.parse((await room.imports.preview(SECRETARY, upload)).body).id);
    expect(codeOf(await commit(room, ids[0] ?? '', { decisions: [] }))).toBe('previewGone');
    expect((await commit(room, ids.at(-1) ?? '', { decisions: [] })).status).toBe(200);
  });

  it('passes on why the room refused', async () => {
    const room = new TestRoom();
    const { id } = await previewed(room);
    const setup = room.state().meetings.m1?.setup;
    if (setup === undefined) throw new Error('no meeting');
    room.submit = async () => ({ ok: false, code: 'meetingEnded' });
    const answer = await commit(room, id, { decisions: [] });
    expect([answer.status, codeOf(answer)]).toEqual([409, 'meetingEnded']);
  });
});
