import { type DoneLine, useLibraryImport } from './useLibraryImport.ts';

/** How far lines have come of which something has to be done. */
export function progressOf(lines: readonly DoneLine[]): { readonly done: number; readonly total: number } {
  const acting = lines.filter(({ plan }) => plan.act !== 'none');
  return { done: acting.filter(({ outcome }) => outcome.kind !== 'left').length, total: acting.length };
}

/** How far the import is that goes on; null: there is none. */
export function useImportProgress(): ReturnType<typeof progressOf> | null {
  const { step } = useLibraryImport();
  return step.kind === 'running' ? progressOf(step.lines) : null;
}
