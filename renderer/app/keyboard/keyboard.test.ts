import { describe, expect, it } from 'vitest';
import { dockOf } from './dockOf.ts';
import { fieldKind } from './fieldKind.ts';
import { indentOf, keyRows, ROW_SPAN } from './layout.ts';

const INPUT = { tagName: 'INPUT', type: 'text', inputMode: '', readOnly: false, disabled: false, dataset: {} };

describe('a field', () => {
  it.each([
    ['of text', INPUT, 'text'],
    ['of several lines', { ...INPUT, tagName: 'TEXTAREA', type: 'textarea' }, 'text'],
    ['to search with', { ...INPUT, type: 'search' }, 'text'],
    ['of a password', { ...INPUT, type: 'password' }, 'plain'],
    ['of an address', { ...INPUT, dataset: { keyboard: 'plain' } }, 'plain'],
    ['of a number', { ...INPUT, inputMode: 'numeric' }, 'digits'],
    ['with keys of its own', { ...INPUT, dataset: { keyboard: 'own' } }, null],
    ['of a date', { ...INPUT, type: 'date' }, null],
    ['to tick', { ...INPUT, type: 'checkbox' }, null],
    ['that is only read', { ...INPUT, readOnly: true }, null],
    ['that is a list', { ...INPUT, tagName: 'SELECT', type: 'select-one' }, null],
  ] as const)('%s is written with %3$s', (_, field, kind) => expect(fieldKind(field)).toBe(kind));
});

describe('the keyboard', () => {
  it.each([
    ['far above', { top: 100, bottom: 160 }, 'bottom'],
    ['just above its edge', { top: 400, bottom: 468 }, 'bottom'],
    ['under it', { top: 600, bottom: 700 }, 'top'],
    ['larger than what is left', { top: 50, bottom: 700 }, 'bottom'],
  ] as const)('leaves a field %s to be seen', (_, field, dock) => expect(dockOf(field, 300, 768)).toBe(dock));

  it('has rows that fit, for every page, method and field', () => {
    for (const page of ['letters', 'digits'] as const)
      for (const method of ['telex', 'vni', 'plain'] as const)
        for (const lines of ['one', 'several'] as const)
          for (const row of keyRows(page, method, lines)) {
            const span = row.reduce((sum, key) => sum + (key.span ?? 2), 0);
            expect(span + 2 * indentOf(row)).toBe(ROW_SPAN);
          }
  });

  it('has the digits at hand where they write marks', () => {
    const texts = (method: 'telex' | 'vni') =>
      keyRows('letters', method, 'one').flatMap((row) => row.flatMap((key) => (key.kind === 'type' ? [key.text] : [])));
    expect(texts('vni')).toEqual(expect.arrayContaining([...'1234567890az']));
    expect(texts('telex')).not.toContain('1');
  });
});
