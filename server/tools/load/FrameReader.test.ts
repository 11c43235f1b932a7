import { describe, expect, it } from 'vitest';
import { sharedFrame } from '../../room/sharedFrame.ts';
import { clientFrame, FrameReader } from './FrameReader.ts';

const TEXTS = ['a', 'Tán thành', 'x'.repeat(125), 'y'.repeat(126), 'z'.repeat(70_000), '{}'];

function readAll(chunks: readonly Buffer[]): { readonly texts: readonly string[]; readonly end: string } {
  const reader = new FrameReader();
  const texts: string[] = [];
  let end = 'open';
  for (const chunk of chunks) end = reader.read(chunk, (payload) => texts.push(payload.toString()));
  return { texts, end };
}

describe('FrameReader', () => {
  const stream = Buffer.concat(TEXTS.map((text) => sharedFrame(text)));

  it('reads frames of every length', () => {
    expect(readAll([stream])).toEqual({ texts: TEXTS, end: 'open' });
  });

  it.each([1, 7, 1000])('reads them from pieces of %i bytes', (size) => {
    const pieces = Array.from({ length: Math.ceil(stream.length / size) }, (_, i) =>
      stream.subarray(i * size, (i + 1) * size),
    );
    expect(readAll(pieces).texts).toEqual(TEXTS);
  });

  it('says when the server closes', () => {
    expect(readAll([sharedFrame('last'), Buffer.from([0x88, 0])])).toEqual({ texts: ['last'], end: 'closed' });
  });
});

describe('clientFrame', () => {
  it('is a masked text frame', () => {
    const frame = clientFrame('hi');
    expect([...frame]).toEqual([0x81, 0x82, 0, 0, 0, 0, 0x68, 0x69]);
    expect([...clientFrame('x'.repeat(300)).subarray(0, 4)]).toEqual([0x81, 0xfe, 1, 44]);
  });
});
