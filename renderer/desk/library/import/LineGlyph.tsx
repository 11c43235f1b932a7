import { RowStateGlyph } from '../../people/import/RowStateGlyph.tsx';
import type { LineState } from './planLine.ts';

const LIKE = {
  error: 'error',
  warning: 'sameNameOtherMarks',
  new: 'new',
  update: 'update',
  same: 'unchanged',
} as const satisfies Record<LineState, string>;

/** The state of a line as a shape, the same as in the import of people. */
export function LineGlyph({ state }: { state: LineState }) {
  return <RowStateGlyph state={LIKE[state]} />;
}
