import { describe, expect, it } from 'vitest';
import { chooseEncoding } from './chooseEncoding.ts';

describe('chooseEncoding', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['identity', 'identity'],
    ['', 'identity'],
    [undefined, 'identity'],
  ] as const)('takes of %j: %s', (header, expected) => {
    expect(chooseEncoding(header, ['br', 'gzip', 'identity'])).toBe(expected);
  });

  it('never packs what is offered plain only', () => {
    expect(chooseEncoding('br, gzip', ['identity'])).toBe('identity');
  });
});
