import { describe, expect, it } from 'vitest';
import { readCode } from '../../../core/base/readCode.ts';
import { readAddress } from './readAddress.ts';
import { SCAN_PAUSE_MS, scanner } from './scanner.ts';
import { CODE_ROWS, codeGroups, typeCode } from './typeCode.ts';

describe('a typed address', () => {
  it.each([
    ['192.168.1.10', { address: '192.168.1.10', port: 8443 }],
    [' Nghi-Su.local:9443 ', { address: 'nghi-su.local', port: 9443 }],
    ['https://10.0.0.2:8443/console', { address: '10.0.0.2', port: 8443 }],
    ['[fe80::1]:8443', { address: 'fe80::1', port: 8443 }],
    ['', null],
    ['10.0.0.2:0', null],
    ['10.0.0.2:70000', null],
    ['máy chủ', null],
    ['-a', null],
  ])('%j is %j', (typed, address) => expect(readAddress(typed)).toEqual(address));
});

describe('a code on the key grid', () => {
  const type = (keys: string) => [...keys].reduce(typeCode, '');

  it.each([
    ['h3vn8wkct5rd', 'H3VN8WKCT5RD'],
    ['H3VN-8WKC T5RD', 'H3VN8WKCT5RD'],
    ['oOiIlL', '001111'],
    ['U!ă', ''],
    ['1234567890123', '123456789012'],
  ])('of the keys %s is %s', (keys, code) => expect(type(keys)).toBe(code));

  it('has every character of the alphabet once, and makes codes that the door can read', () => {
    const alphabet = CODE_ROWS.join('');
    expect(new Set(alphabet).size).toBe(32);
    for (const key of alphabet) expect(readCode(type(key.repeat(12)))).toBe(key.repeat(12));
  });

  it('stands in three groups of four', () => {
    expect(codeGroups('H3VN8').map((group) => group.join(''))).toEqual(['H3VN', '8   ', '    ']);
  });
});

describe('a scanner', () => {
  /** What it answers for each key, with a pause before some. */
  const scan = (keys: readonly string[], pauseBefore: number | null = null) => {
    const hear = scanner();
    let at = 0;
    return keys.map((key, i) => {
      at += i === pauseBefore ? SCAN_PAUSE_MS + 1 : 5;
      return hear(key, at);
    });
  };

  it('is heard when its text is whole, with Enter or without', () => {
    expect(scan([...'{"v":{}}', 'Enter']).filter((text) => text !== null)).toEqual(['{"v":{}}']);
    expect(scan(['Shift', '{', '"', 'a', '"', ':', '1', 'Shift', '}'])).toContain('{"a":1}');
  });

  it('is not taken for a person at the keys, nor a text that broke off', () => {
    expect(scan([...'phòng họp}', 'Enter']).every((text) => text === null)).toBe(true);
    expect(scan([...'{"a":1}'], 3).every((text) => text === null)).toBe(true);
  });
});
