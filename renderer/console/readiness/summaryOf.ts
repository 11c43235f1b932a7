import type { ReadinessLine } from '../../../core/views/terminalViews.ts';

/** What the whole check comes to: how far it is, or the worst of its lines and how many are not good. */
export type ReadinessSummary =
  | { readonly state: 'checking'; readonly done: number; readonly all: number }
  | { readonly state: 'ok' }
  | { readonly state: 'warn' | 'bad'; readonly count: number };

export function summaryOf(lines: readonly Pick<ReadinessLine, 'state'>[]): ReadinessSummary {
  const count = (state: ReadinessLine['state']) => lines.filter((line) => line.state === state).length;
  const checking = count('checking');
  if (checking > 0) return { state: 'checking', done: lines.length - checking, all: lines.length };
  if (count('bad') > 0) return { state: 'bad', count: count('bad') };
  return count('warn') > 0 ? { state: 'warn', count: count('warn') } : { state: 'ok' };
}
