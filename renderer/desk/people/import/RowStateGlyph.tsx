import type { RowState } from '../../../../core/people/importRows.ts';
import { Icon } from '../../../parts/Icon.tsx';
import type { IconName } from '../../../parts/iconShapes.tsx';
import { type Status, StatusGlyph } from '../../../parts/StatusGlyph.tsx';
import css from './ImportPage.module.css';

type Shape = { readonly kind: 'status'; readonly status: Status } | { readonly kind: 'icon'; readonly icon: IconName };

const SHAPES: Readonly<Record<RowState, Shape>> = {
  error: { kind: 'status', status: 'bad' },
  sameNameOtherMarks: { kind: 'status', status: 'warn' },
  update: { kind: 'icon', icon: 'arrowRight' },
  new: { kind: 'icon', icon: 'plus' },
  unchanged: { kind: 'icon', icon: 'dash' },
};

/** The state of a line as a shape: square cross, triangle, diamond arrow, round plus, hollow ring. */
export function RowStateGlyph({ state }: { state: RowState }) {
  const shape = SHAPES[state];
  if (shape.kind === 'status') return <StatusGlyph status={shape.status} />;
  return (
    <span className={css.glyph} data-state={state}>
      <Icon name={shape.icon} size={12} />
    </span>
  );
}
