import { realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../readOptions.ts';

/** Throws UsageError when `folder` is `other` or lies in it: what destroys the one would destroy both. */
export function refuseInside(folder: string, other: string): void {
  const way = relative(real(other), real(folder));
  if (way === '' || !(way.startsWith('..') || resolve(way) === way)) {
    throw new UsageError(`${folder} lies in ${other}: choose a folder on another disk`);
  }
}

/** Where a path really leads, also when its end does not exist yet. */
function real(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    return dirname(whole) === whole ? whole : join(real(dirname(whole)), basename(whole));
  }
}
