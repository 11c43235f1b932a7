import type { AgendaLine } from '../../../core/views/agendaView.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';

/** The shape of each state of an item. */
export const ITEM_STATUS: Readonly<Record<AgendaLine['state'], Status>> = {
  upcoming: 'next',
  current: 'live',
  done: 'done',
};
