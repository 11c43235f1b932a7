import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);
/** A page of raw pixels. */
const MOST_BYTES = 200_000_000;

/** Milliseconds that poppler's own `pdftoppm`, start included, takes to draw each page this wide; null without it. */
export async function popplerPages(
  pdf: string,
  pages: readonly number[],
  width: number,
): Promise<readonly number[] | null> {
  const draw = (page: number) => {
    const args = ['-f', `${page}`, '-l', `${page}`, '-scale-to-x', `${width}`, '-scale-to-y', '-1', pdf];
    return run('pdftoppm', args, { encoding: 'buffer', maxBuffer: MOST_BYTES });
  };
  const times: number[] = [];
  try {
    for (const page of pages) {
      const from = performance.now();
      await draw(page);
      times.push(performance.now() - from);
    }
  } catch {
    return null;
  }
  return times;
}
