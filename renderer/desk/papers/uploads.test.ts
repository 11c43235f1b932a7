import { describe, expect, it } from 'vitest';
import type { IntakeState } from '../../../core/intake/intakeState.ts';
import { chosenFiles, inNaturalOrder } from './droppedFiles.ts';
import { followIntake } from './followIntake.ts';
import { guessItem } from './guessItem.ts';
import { guessKind } from './guessKind.ts';
import { guessNumber } from './guessNumber.ts';
import { paperName } from './paperName.ts';
import { faultOfFile, mayRetry, stopOf } from './uploadFault.ts';

describe('a file to upload', () => {
  it('gets a readable name and a probable kind', () => {
    expect(paperName('To_trinh_nha_o.PDF')).toBe('To trinh nha o');
    expect(paperName('Thuyết minh.v2.docx')).toBe('Thuyết minh.v2');
    expect(paperName('.pdf')).toBe('PDF');
    expect(paperName(`${'a'.repeat(200)}.pdf`)).toHaveLength(120);
    expect(guessKind('03-Dự thảo Nghị quyết.pdf')).toBe('resolution');
    expect(guessKind('Phụ lục 1_Danh mục dự án')).toBe('annex');
    expect(guessKind('bao-cao-quy-1.pdf')).toBe('report');
    expect(guessKind('scan0001.pdf')).toBe('other');
  });

  it.each([
    ['15-TTr-UBND ve nha o xa hoi.docx', '15/TTr-UBND'],
    ['To trinh so 123_BC_UBND.pdf', '123/BC-UBND'],
    ['Dự thảo 07-2026-NQ-HĐND.pdf', '07/2026/NQ-HĐND'],
    ['12.NQ.TU (lan 3).pdf', '12/NQ-TU'],
    ['03-du-thao-nghi-quyet.pdf', ''],
    ['03-BC tham tra.pdf', ''],
  ])('brings the number in its name: %s', (name, number) => {
    expect(guessNumber(name)).toBe(number);
    expect(guessNumber(name.normalize('NFD'))).toBe(number);
  });

  it.each([
    ['Mục 3 - Tờ trình.pdf', 'i3'],
    ['Hop thang 3/2. Kinh te/To trinh.pdf', 'i2'],
    ['Tai lieu/muc_03/a.pdf', 'i3'],
    ['Noi dung 2.1/a.pdf', 'i21'],
    ['03-du-thao.pdf', null],
    ['Mục 9/a.pdf', null],
    ['2026/a.pdf', null],
  ])('goes to the item that its path names: %s', (path, id) => {
    const items = [
      { id: 'i2', number: '2' },
      { id: 'i21', number: '2.1' },
      { id: 'i3', number: '3' },
    ];
    expect(guessItem(path, items)).toBe(id);
  });

  it('stands in the order that people count in, without what programs leave behind', () => {
    const names = ['10. Ba.pdf', '2. Hai.pdf', '.DS_Store', '~$2. Hai.docx', 'Thumbs.db', '1. Một.pdf'];
    const sorted = inNaturalOrder(chosenFiles(names.map((name) => new File(['a'], name))));
    expect(sorted.map(({ path }) => path)).toEqual(['1. Một.pdf', '2. Hai.pdf', '10. Ba.pdf']);
  });

  it('is looked at before it is sent', async () => {
    expect(await faultOfFile(new Blob([]), false)).toBe('empty');
    const word = new Blob(['PK\u0003\u0004 a Word file']);
    expect(await faultOfFile(word, false)).toBeNull();
    expect(await faultOfFile(word, true)).toBe('no-converter');
    expect(await faultOfFile(new Blob(['%PDF-1.7\n']), true)).toBeNull();
  });

  it('fails with a reason a person can act on', () => {
    const fault = (name: string) => ({ kind: 'fault', fault: name });
    expect(stopOf(422, 'password-protected')).toEqual(fault('password-protected'));
    expect(stopOf(422, 'bomb')).toEqual(fault('bomb'));
    expect(stopOf(0, null)).toEqual(fault('aborted'));
    expect(stopOf(401, 'unauthorised')).toEqual(fault('signedOut'));
    expect(stopOf(503, 'intake-full')).toEqual(fault('full'));
    expect(stopOf(500, 'internal')).toEqual(fault('unknown'));
    expect(stopOf(409, 'meetingEnded')).toEqual({ kind: 'refused', code: 'meetingEnded' });
    expect(mayRetry(stopOf(0, null))).toBe(true);
    expect(mayRetry(stopOf(422, 'password-protected'))).toBe(false);
  });
});

describe('a file that is converted', () => {
  const follow = async (...answers: readonly (IntakeState | 'away' | null)[]) => {
    const heard: string[] = [];
    const left = [...answers];
    const stop = await followIntake({
      ask: async () => left.shift() ?? null,
      pause: async () => {},
      onState: ({ kind }) => heard.push(kind),
    });
    return { stop, heard };
  };

  it('is followed until it is a paper, also while the server does not answer', async () => {
    const { stop, heard } = await follow(
      { kind: 'queued', ahead: 2 },
      'away',
      { kind: 'converting' },
      { kind: 'checking' },
      { kind: 'done', answer: null },
    );
    expect(heard).toEqual(['queued', 'converting', 'checking']);
    expect(stop).toBeNull();
  });

  it('says why it is none', async () => {
    const refused = await follow({ kind: 'refused', code: 'conversion-timeout' });
    expect(refused.stop).toEqual({ kind: 'fault', fault: 'conversion-timeout' });
    expect((await follow({ kind: 'refused', code: 'meetingEnded' })).stop).toMatchObject({ code: 'meetingEnded' });
    expect((await follow({ kind: 'converting' }, null)).stop).toEqual({ kind: 'fault', fault: 'lost' });
  });
});
