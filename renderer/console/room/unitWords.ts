import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';
import type { Condition, Unit } from './units.ts';

/** The shape of each condition. */
export const GLYPH_OF: Readonly<Record<Condition, Status>> = {
  ready: 'ok',
  slow: 'warn',
  waiting: 'loading',
  nobody: 'next',
  away: 'bad',
  absent: 'none',
};

/** What a unit is called: its seat, its account, or that nobody knows. */
export function unitTitle({ place, line }: Unit, text: Catalogue): string {
  if (place !== null) return text.common.place(place.label);
  if (line?.placeLabel != null) return text.common.place(line.placeLabel);
  return line?.account ?? text.console.unknownTerminal;
}

/** The end of a Vietnamese name, by which people are told apart; the family name comes first. */
export function givenName(name: string): string {
  return name.split(' ').slice(-2).join(' ');
}

/** Who is there. */
export function unitPerson({ place, line }: Unit): string {
  return line?.person ?? (place === null ? '' : (line?.account ?? ''));
}
