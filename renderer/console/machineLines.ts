import type { TerminalLine } from '../../core/views/technicalViews.ts';

/** An enrolled machine: what can be updated, wiped and asked. */
export type MachineLine = TerminalLine & { readonly enrolment: 'certificate' };

const byNumber = new Intl.Collator('vi', { numeric: true });

/** The enrolled machines in the order of their places, the others after them by name. */
export function machineLines(terminals: readonly TerminalLine[]): readonly MachineLine[] {
  const machines = terminals.filter((line): line is MachineLine => line.enrolment === 'certificate');
  return machines.toSorted((a, b) => {
    if ((a.placeLabel === null) !== (b.placeLabel === null)) return a.placeLabel === null ? 1 : -1;
    return byNumber.compare(a.placeLabel ?? a.name ?? '', b.placeLabel ?? b.name ?? '');
  });
}

/** Whether the machine itself has a line to the server, whatever its screen shows. */
export const isHere = ({ machine }: TerminalLine): boolean => machine !== null;
