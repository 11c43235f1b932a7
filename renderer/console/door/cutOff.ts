import type { TerminalLine } from '../../../core/views/technicalViews.ts';

/** The screens that a locked door would cut off: connected now, and let in by nobody (E-5). */
export function cutOff(terminals: readonly TerminalLine[]): readonly TerminalLine[] {
  return terminals.filter(({ enrolment, state }) => enrolment === 'none' && state !== 'away');
}
