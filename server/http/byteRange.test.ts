import { describe, expect, it } from 'vitest';
import { byteRange } from './byteRange.ts';

const SIZE = 1000;
const part = (first: number, last: number) => ({ kind: 'part', first, last });
const WHOLE = { kind: 'whole' };
const UNSATISFIABLE = { kind: 'unsatisfiable' };

describe('byteRange (RFC 9110 §14)', () => {
  it.each([
    [undefined, WHOLE],
    ['bytes=0-0', part(0, 0)],
    ['bytes=0-499', part(0, 499)],
    ['bytes=500-', part(500, 999)],
    ['bytes=999-', part(999, 999)],
    ['bytes=900-5000', part(900, 999)],
    ['bytes=-1', part(999, 999)],
    ['bytes=-500', part(500, 999)],
    ['bytes=-5000', part(0, 999)],
    ['Bytes = 1 - 2', part(1, 2)],
    ['bytes=1000-', UNSATISFIABLE],
    ['bytes=1000-1001', UNSATISFIABLE],
    ['bytes=-0', UNSATISFIABLE],
    ['bytes=5-4', WHOLE],
    ['bytes=0-1,5-6', WHOLE],
    ['bytes=-', WHOLE],
    ['bytes=a-b', WHOLE],
    ['bytes=0x1-2', WHOLE],
    ['pages=1-2', WHOLE],
    ['bytes=99999999999999999999-', WHOLE],
    ['', WHOLE],
  ])('reads %j as %j', (header, expected) => {
    expect(byteRange(header, SIZE)).toEqual(expected);
  });

  it.each(['bytes=0-', 'bytes=-1'])('finds no part of an empty file for %s', (header) => {
    expect(byteRange(header, 0)).toEqual(UNSATISFIABLE);
  });
});
