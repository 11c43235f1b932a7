import { describe, expect, it } from 'vitest';
import { readHeader } from './importColumns.ts';
import { readStanding } from './importStanding.ts';

describe('the heading of an imported sheet', () => {
  it('is found in any order, case, normal form, with or without marks', () => {
    const shapes = [
      ['Đơn vị', 'Mã', 'HỌ VÀ TÊN (*)', 'Chức vụ', 'Tư cách'],
      ['don vi', 'ma', 'ho va ten', 'chuc vu', 'tu cach'],
      ['ĐƠN VỊ', 'Mã:', 'Họ  và\ntên *', 'CHỨC VỤ', 'Tư cách'],
    ];
    for (const cells of shapes)
      for (const form of ['NFC', 'NFD'] as const) {
        const header = readHeader(cells.map((cell) => cell.normalize(form)));
        expect(header.kind === 'header' && Object.fromEntries(header.at)).toEqual({
          unit: 0,
          code: 1,
          name: 2,
          position: 3,
          standing: 4,
        });
      }
  });

  it('needs a code and a name, and lets other columns be', () => {
    expect(readHeader(['STT', 'Họ và tên', 'Chức vụ']).kind).toBe('none');
    expect(readHeader(['STT', 'Mã', 'Họ và tên', 'Số điện thoại']).kind).toBe('header');
  });

  it('does not guess between two columns of the same meaning', () => {
    expect(readHeader(['Mã', 'Mã số', 'Họ và tên'])).toEqual({ kind: 'twice', column: 'code' });
  });
});

describe('the standing in an imported sheet', () => {
  it.each([
    ['Chính thức', 'official'],
    ['DU KHUYET', 'alternate'],
    ['khách mời', 'invited'],
    ['Mời dự'.normalize('NFD'), 'invited'],
    ['Dự thính', null],
    ['đi thay', null],
    ['constructor', null],
  ])('%s is %s', (text, standing) => expect(readStanding(text)).toBe(standing));
});
