import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { SLICE_BYTES, writeSlices } from './writeSlices.ts';

function sink(onSlice: (size: number, next: () => void) => void): Writable {
  return new Writable({
    highWaterMark: 1,
    write: (chunk: Buffer, _, next) => onSlice(chunk.length, next),
  });
}

describe('writeSlices', () => {
  it('writes everything in slices, in order, and ends the stream', async () => {
    const sizes: number[] = [];
    const out = sink((size, next) => {
      sizes.push(size);
      setImmediate(next);
    });
    await writeSlices(out, Buffer.alloc(2 * SLICE_BYTES + 5));
    expect(sizes).toEqual([SLICE_BYTES, SLICE_BYTES, 5]);
    expect(out.writableEnded).toBe(true);
  });

  it('lets readers take turns', async () => {
    const order: string[] = [];
    const reader = (name: string) =>
      sink((_, next) => {
        order.push(name);
        next();
      });
    await Promise.all(['a', 'b'].map((name) => writeSlices(reader(name), Buffer.alloc(3 * SLICE_BYTES))));
    expect(order.join('')).toBe('ababab');
  });

  it('stops when the reader goes away while it is behind', async () => {
    let written = 0;
    const out = sink((size) => {
      written += size;
      setImmediate(() => out.destroy());
    });
    await writeSlices(out, Buffer.alloc(4 * SLICE_BYTES));
    expect(written).toBe(SLICE_BYTES);
  });
});
