import type { RandomBytes } from '../encryptBallot.ts';
import { hash512 } from '../hashing.ts';

/** Random bytes that are the same for the same name. */
export function seededRandom(name: string): RandomBytes {
  let calls = 0;
  return (bytes) => {
    if (bytes > 64) throw new RangeError('64 bytes at most');
    calls += 1;
    return hash512('test', name, calls).subarray(0, bytes);
  };
}
