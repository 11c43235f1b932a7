import type { Majority } from '../../../core/voting/rule.ts';

/** Majorities that have a name; any other is stated as a fraction. */
export const MAJORITY_PRESETS = {
  moreThanHalf: { kind: 'moreThan', numerator: 1, denominator: 2 },
  atLeastTwoThirds: { kind: 'atLeast', numerator: 2, denominator: 3 },
  atLeastThreeQuarters: { kind: 'atLeast', numerator: 3, denominator: 4 },
  unanimous: { kind: 'atLeast', numerator: 1, denominator: 1 },
} as const satisfies Readonly<Record<string, Majority>>;

export type MajorityPreset = keyof typeof MAJORITY_PRESETS | 'other';

const NAMES = ['moreThanHalf', 'atLeastTwoThirds', 'atLeastThreeQuarters', 'unanimous'] as const;
export const MAJORITY_CHOICES: readonly MajorityPreset[] = [...NAMES, 'other'];

/** The name of a majority, or `other`. */
export function presetOf({ kind, numerator, denominator }: Majority): MajorityPreset {
  const found = NAMES.find((name) => {
    const preset = MAJORITY_PRESETS[name];
    return preset.kind === kind && preset.numerator === numerator && preset.denominator === denominator;
  });
  return found ?? 'other';
}
