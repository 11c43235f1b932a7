import { Icon } from '../../parts/Icon.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import type { Trouble } from './troubles.ts';
import type { Condition } from './units.ts';
import { GLYPH_OF } from './unitWords.ts';

/** The shape of a condition or a trouble; the word stands beside it. */
export function ConditionMark({ of, size = 15 }: { of: Condition | Trouble; size?: number }) {
  return of === 'locked' ? <Icon name="lock" size={size} /> : <StatusGlyph status={GLYPH_OF[of]} size={size} />;
}
