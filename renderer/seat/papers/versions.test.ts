import { describe, expect, it } from 'vitest';
import { paperLine } from '../../../core/testing/paperLine.ts';
import { versionsOf } from './versions.ts';

const file = (letter: string) => ({ sha256: letter.repeat(64), size: 1, pages: 1 });
const first = { version: 1, file: file('a') };
const second = { version: 2, file: file('b') };
const replaced = paperLine({ id: 'p', ...second, earlier: [{ ...first, releasedAt: 0, replacedAt: 1 }] });

describe('the version that a reader shows', () => {
  it('is the one in force', () => {
    expect(versionsOf(paperLine({ id: 'p', ...first }), first)).toEqual({ shown: first, newer: null });
  });

  it('stays the one that was opened when a newer one is released, and names that one (D-5)', () => {
    expect(versionsOf(replaced, first)).toEqual({ shown: first, newer: second });
    expect(versionsOf(replaced, second)).toEqual({ shown: second, newer: null });
  });

  it('gives way when readers may not have it any more', () => {
    expect(versionsOf(paperLine({ id: 'p', ...second }), first)).toEqual({ shown: second, newer: null });
  });
});
