import { foldVietnamese } from '../../../core/base/foldVietnamese.ts';
import type { EnrolledLine } from '../../../core/views/terminalViews.ts';
import { certificateLife } from './certificateLife.ts';

export const MACHINE_FILTERS = ['active', 'expiring', 'browser', 'revoked', 'all'] as const;
export type MachineFilter = (typeof MACHINE_FILTERS)[number];

export function passesFilter(line: EnrolledLine, filter: MachineFilter, now: number): boolean {
  const isActive = line.revokedAt === null;
  switch (filter) {
    case 'all':
      return true;
    case 'active':
      return isActive;
    case 'revoked':
      return !isActive;
    case 'browser':
      return isActive && line.proof === 'browser';
    case 'expiring':
      return isActive && line.expiresAt !== null && certificateLife(line.expiresAt, now).state !== 'ok';
  }
}

/** Whether a machine answers to what somebody typed; marks may be left out. */
export function answersTo(line: EnrolledLine, position: string, typed: string): boolean {
  return foldVietnamese(`${position} ${line.name}`).includes(foldVietnamese(typed.trim()));
}
