import type { Views } from '../../../core/views/schemas.ts';

type Board = NonNullable<Views['board']>;

/** How far the counting board is with its key. */
export type BoardStatus = 'noKey' | 'working' | 'comparing' | 'ready' | 'stopped';

export function boardStatus({ ceremony, isReady }: Pick<Board, 'ceremony' | 'isReady'>): BoardStatus {
  if (ceremony === null) return 'noKey';
  if (ceremony.stopped !== null) return 'stopped';
  if (isReady) return 'ready';
  return ceremony.key === null ? 'working' : 'comparing';
}
