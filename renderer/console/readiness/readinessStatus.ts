import type { ReadinessLine } from '../../../core/views/terminalViews.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';

/** The shape of a line's state. */
export const READINESS_STATUS: Readonly<Record<ReadinessLine['state'], Status>> = {
  checking: 'loading',
  ok: 'ok',
  warn: 'warn',
  bad: 'bad',
};
