import { describe, expect, it } from 'vitest';
import { comparing, openRequests } from './comparing.ts';
import { request } from './testing/lines.ts';

const [first, second] = [request('a', { at: 1 }), request('b', { at: 2 })];

describe('[E-4] whose four words are on the card', () => {
  it('nobody’s while nobody waits, then the oldest request’s', () => {
    expect(comparing({ kept: null, deciding: null }, [])).toEqual({ kind: 'none' });
    expect(comparing({ kept: null, deciding: null }, [first, second])).toEqual({ kind: 'open', request: first });
  });

  it('stay whoever else comes, and are those of the list', () => {
    const renamed = { ...second, name: 'khác' };
    expect(comparing({ kept: second, deciding: null }, [first, renamed])).toEqual({ kind: 'open', request: renamed });
  });

  it('never become another machine’s by themselves', () => {
    expect(comparing({ kept: first, deciding: null }, [second])).toEqual({ kind: 'gone', request: first });
    expect(comparing({ kept: first, deciding: null }, [])).toEqual({ kind: 'gone', request: first });
  });

  it('stay while their own decision is on its way', () => {
    expect(comparing({ kept: first, deciding: 'a' }, [second])).toEqual({ kind: 'open', request: first });
    expect(comparing({ kept: first, deciding: 'b' }, [second])).toEqual({ kind: 'gone', request: first });
  });

  it('come in the order in which the machines asked, without those that were decided here', () => {
    const third = request('c', { at: 3 });
    expect(openRequests([third, second, first], new Set(['b'])).map(({ id }) => id)).toEqual(['a', 'c']);
  });
});
