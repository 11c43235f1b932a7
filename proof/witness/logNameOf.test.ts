import { beforeAll, describe, expect, it } from 'vitest';
import { base64url } from '../sign/base64.ts';
import { ready } from '../sign/sodium.ts';
import { logNameOf } from './logNameOf.ts';
import { TestLog } from './testing.ts';

beforeAll(() => ready());

describe('[X-1] the name of a log', () => {
  it('is the origin of its checkpoints, and another one for every key', () => {
    const names = [1, 2].map((keyNumber) => {
      const view = new TestLog(keyNumber).add('{"i":0}').view();
      const name = logNameOf(base64url.decode(view.publicKey) ?? new Uint8Array());
      expect(view.checkpoint.split('\n')[0]).toBe(name);
      return name;
    });
    expect(new Set(names).size).toBe(2);
  });
});
