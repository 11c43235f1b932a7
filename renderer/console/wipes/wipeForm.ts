import type { PaperLine } from '../../../core/views/papersView.ts';
import { isHere, type MachineLine } from '../machineLines.ts';

/** What the technician wants deleted, and where. */
export interface WipeForm {
  readonly papers: 'all' | 'some';
  /** Hashes of the chosen papers. */
  readonly chosenPapers: ReadonlySet<string>;
  readonly terminals: 'all' | 'some';
  readonly chosenTerminals: ReadonlySet<string>;
}

/** A released paper that can be named in the order; two papers may be the same file. */
export interface WipablePaper {
  readonly sha256: string;
  readonly name: string;
}

/** The files of the released papers, each once. */
export function wipablePapers(papers: readonly PaperLine[]): readonly WipablePaper[] {
  const released = papers.filter(({ state }) => state === 'released');
  const names = Map.groupBy(released, ({ file }) => file.sha256);
  return [...names].map(([sha256, same]) => ({ sha256, name: same.map(({ name }) => name).join(' · ') }));
}

/** Who gets the order. */
export function wipeTargets(form: WipeForm, machines: readonly MachineLine[]): readonly MachineLine[] {
  return form.terminals === 'all' ? machines : machines.filter(({ id }) => form.chosenTerminals.has(id));
}

/** The papers as the order names them; null while nothing is chosen. */
export function wipedPapers({ papers, chosenPapers }: WipeForm): 'all' | string[] | null {
  if (papers === 'all') return 'all';
  return chosenPapers.size === 0 ? null : [...chosenPapers];
}

/** How many of the targets are away: they delete when they are back (T-2). */
export function awayCount(targets: readonly MachineLine[]): number {
  return targets.filter((line) => !isHere(line)).length;
}
