import { describe, expect, it, vi } from 'vitest';
import { createResidentFiles } from './residentFiles.ts';

const loader = () => vi.fn(async (key: string) => (key === 'missing' ? null : Buffer.alloc(10, key)));

describe('resident files', () => {
  it('loads a file once for all who ask at the same time, and shares one buffer', async () => {
    const load = loader();
    const files = createResidentFiles(load);
    const all = await Promise.all(Array.from({ length: 50 }, () => files.get('a')));
    expect(load).toHaveBeenCalledTimes(1);
    expect(new Set(all).size).toBe(1);
    expect(await files.get('a')).toBe(all[0]);
  });

  it('lets the file go that was not used for longest', async () => {
    const load = loader();
    const files = createResidentFiles(load, 20);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await files.get(key);
    expect(load.mock.calls.map(([key]) => key)).toEqual(['a', 'b', 'c', 'b']);
  });

  it('serves a file larger than the whole memory, alone', async () => {
    const load = loader();
    const files = createResidentFiles(load, 5);
    expect(await files.get('a')).toHaveLength(10);
    await files.get('b');
    await files.get('a');
    expect(load).toHaveBeenCalledTimes(3);
  });

  it('asks again after a missing file and after a failure', async () => {
    const load = loader();
    const files = createResidentFiles(load);
    expect(await files.get('missing')).toBeNull();
    load.mockRejectedValueOnce(new Error('disk'));
    await expect(files.get('a')).rejects.toThrow('disk');
    expect(await files.get('a')).toHaveLength(10);
  });
});
