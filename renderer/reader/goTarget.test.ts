import { describe, expect, it } from 'vitest';
import { goTarget, tellingLabels } from './goTarget.ts';

const facts = { pages: 4, pageLabels: ['i', 'ii', '1', '2'], pack: { offset: 56, pages: 312 } };

describe('goTarget', () => {
  it('goes to a number, and to the last page for one beyond the end', () => {
    expect(goTarget('number', '3', facts)).toEqual({ kind: 'page', page: 3 });
    expect(goTarget('number', '99', facts)).toEqual({ kind: 'page', page: 4 });
    expect(goTarget('number', '0', facts)).toEqual({ kind: 'none' });
  });

  it('finds what is printed on the page, in either case', () => {
    expect(goTarget('label', ' II ', facts)).toEqual({ kind: 'page', page: 2 });
    expect(goTarget('label', '2', facts)).toEqual({ kind: 'page', page: 4 });
    expect(goTarget('label', '7', facts)).toEqual({ kind: 'none' });
  });

  it('knows which page of the pack is its own and which lies in another paper', () => {
    expect(goTarget('pack', '57', facts)).toEqual({ kind: 'page', page: 1 });
    expect(goTarget('pack', '61', facts)).toEqual({ kind: 'elsewhere', packPage: 61 });
    expect(goTarget('pack', '12', facts)).toEqual({ kind: 'elsewhere', packPage: 12 });
    expect(goTarget('pack', '313', facts)).toEqual({ kind: 'none' });
  });
});

describe('tellingLabels', () => {
  it('says nothing where pages are called by their numbers', () => {
    expect(tellingLabels(['1', '2'])).toBeNull();
    expect(tellingLabels(null)).toBeNull();
    expect(tellingLabels(['i', '1'])).toEqual(['i', '1']);
  });
});
