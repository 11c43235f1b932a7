import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { compareLabels, compareNames } from '../nameOrder.ts';

/** One delegate's slip of paper. */
export interface Slip {
  readonly personId: string;
  readonly name: string;
  readonly code: string;
  readonly place: string | null;
  readonly pin: string;
}

/** Slips in the order in which they are laid out: by place, those without one last, by name. */
export function slipsOf(
  pins: readonly { readonly personId: string; readonly pin: string }[],
  lines: readonly DelegateLine[],
): readonly Slip[] {
  const lineOf = new Map(lines.map((line) => [line.personId, line]));
  const slips = pins.flatMap(({ personId, pin }): Slip[] => {
    const line = lineOf.get(personId);
    return line === undefined ? [] : [{ personId, name: line.name, code: line.code, place: line.placeLabel, pin }];
  });
  return slips.sort((a, b) => {
    if (a.place === null || b.place === null)
      return Number(a.place === null) - Number(b.place === null) || compareNames(a.name, b.name);
    return compareLabels(a.place, b.place) || compareNames(a.name, b.name);
  });
}
