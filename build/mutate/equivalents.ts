import type { Mutant } from './listMutants.ts';

interface Equivalent {
  readonly file: string;
  /** The line with the fault, as the report prints it. */
  readonly becomes: string;
  /** Why no test can tell the fault from the code. */
  readonly why: string;
}

/** Faults that change nothing anybody can see. */
export const EQUIVALENTS: readonly Equivalent[] = [];

export function isEquivalent({ file, becomes }: Mutant): boolean {
  return EQUIVALENTS.some((known) => known.file === file && known.becomes === becomes);
}
