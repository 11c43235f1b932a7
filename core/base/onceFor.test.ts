import { describe, expect, it, vi } from 'vitest';
import { onceFor } from './onceFor.ts';

describe('onceFor', () => {
  it('makes a value once for each thing, also one that is nothing', () => {
    const make = vi.fn(({ value }: { readonly value: number | undefined }) => value);
    const of = onceFor(make);
    const [one, none] = [{ value: 1 }, { value: undefined }];
    expect([of(one), of(one), of(none), of(none), of({ value: 1 })]).toEqual([1, 1, undefined, undefined, 1]);
    expect(make).toHaveBeenCalledTimes(3);
  });
});
