import { describe, expect, it } from 'vitest';
import { SERVICE_LOCK, servicePin } from './servicePin.ts';

describe('the service PIN', () => {
  it('opens, and closes for a while after five wrong ones', () => {
    let now = 0;
    const check = servicePin('482913', () => now);
    expect(check('482913')).toEqual({ kind: 'right' });
    for (let i = 1; i < SERVICE_LOCK.tries; i += 1) expect(check('000000')).toEqual({ kind: 'wrongPin' });
    expect(check('000000')).toEqual({ kind: 'locked', retryInMs: SERVICE_LOCK.lockedMs });
    now = SERVICE_LOCK.lockedMs - 1;
    expect(check('482913')).toEqual({ kind: 'locked', retryInMs: 1 });
    now += 1;
    expect(check('482913')).toEqual({ kind: 'right' });
  });

  it('counts wrong ones in a row only', () => {
    const check = servicePin('482913', () => 0);
    for (let round = 0; round < 3; round += 1) {
      for (let i = 1; i < SERVICE_LOCK.tries; i += 1) expect(check('1')).toEqual({ kind: 'wrongPin' });
      expect(check('482913')).toEqual({ kind: 'right' });
    }
  });
});
