import { describe, expect, it } from 'vitest';
import { placeReceipts } from './placeReceipts.ts';

const ballot = { pollId: 'p', personId: 'x', hash: 'aa', command: 'c', entry: 7 };

describe('placeReceipts', () => {
  const sends = [
    { port: 1, at: 10, start: 100 },
    { port: 2, at: 11, start: 101 },
    { port: 1, at: 12, start: 102 },
  ];

  it('places a receipt at the last bytes that its terminal can have had', () => {
    expect(placeReceipts([{ ballot, port: 1, at: 11 }], sends)).toEqual([{ ballot, from: 100 }]);
    expect(placeReceipts([{ ballot, port: 1, at: 12 }], sends)).toEqual([{ ballot, from: 102 }]);
  });

  it('throws where the trace shows nothing that the terminal can have read', () => {
    expect(() => placeReceipts([{ ballot, port: 2, at: 10 }], sends)).toThrow('port 2');
  });
});
