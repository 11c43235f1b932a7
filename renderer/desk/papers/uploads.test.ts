import { describe, expect, it } from 'vitest';
import { guessKind } from './guessKind.ts';
import { paperName } from './paperName.ts';
import { faultOfFile, mayRetry, stopOf } from './uploadFault.ts';

describe('a file to upload', () => {
  it('gets a readable name and a probable kind', () => {
    expect(paperName('To_trinh_nha_o.PDF')).toBe('To trinh nha o');
    expect(paperName('.pdf')).toBe('PDF');
    expect(paperName(`${'a'.repeat(200)}.pdf`)).toHaveLength(120);
    expect(guessKind('03-Dự thảo Nghị quyết.pdf')).toBe('resolution');
    expect(guessKind('Phụ lục 1_Danh mục dự án')).toBe('annex');
    expect(guessKind('bao-cao-quy-1.pdf')).toBe('report');
    expect(guessKind('scan0001.pdf')).toBe('other');
  });

  it('is looked at before it is sent', async () => {
    expect(await faultOfFile(new Blob([]))).toBe('empty');
    expect(await faultOfFile(new Blob(['PK\u0003\u0004 a Word file']))).toBe('notPdf');
    expect(await faultOfFile(new Blob(['%PDF-1.7\n']))).toBeNull();
  });

  it('fails with a reason a person can act on', () => {
    expect(stopOf(422, 'password-protected')).toEqual({ kind: 'fault', fault: 'password' });
    expect(stopOf(422, 'damaged')).toEqual({ kind: 'fault', fault: 'damaged' });
    expect(stopOf(0, null)).toEqual({ kind: 'fault', fault: 'linkLost' });
    expect(stopOf(401, 'unauthorised')).toEqual({ kind: 'fault', fault: 'signedOut' });
    expect(stopOf(500, 'internal')).toEqual({ kind: 'fault', fault: 'unknown' });
    expect(stopOf(409, 'meetingEnded')).toEqual({ kind: 'refused', code: 'meetingEnded' });
    expect(mayRetry(stopOf(0, null))).toBe(true);
    expect(mayRetry(stopOf(422, 'password-protected'))).toBe(false);
  });
});
