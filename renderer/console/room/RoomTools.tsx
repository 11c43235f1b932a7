import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { FilterChips } from './FilterChips.tsx';
import css from './RoomPart.module.css';
import type { Layout } from './RoomPart.tsx';
import type { Filter, Unit } from './units.ts';

export interface RoomToolsProps {
  layout: Layout;
  filter: Filter;
  typed: string;
  units: readonly Unit[];
  /** How many pass the filter and the search. */
  shown: number;
  onLayout: (layout: Layout) => void;
  onFilter: (filter: Filter) => void;
  onTyped: (typed: string) => void;
  onSelectShown: () => void;
  onReadiness: () => void;
}

/** Above the terminals: plan or list, what is wrong, the search, and the check before a meeting. */
export function RoomTools(props: RoomToolsProps) {
  const { layout, filter, typed, units, shown, onLayout, onFilter, onTyped, onSelectShown, onReadiness } = props;
  const text = useText();
  const words = text.console;
  return (
    <header className={css.tools}>
      <div className={css.views}>
        <SegmentedControl
          label={words.layout}
          options={[
            { value: 'plan', label: words.plan, icon: 'thumbnails' },
            { value: 'list', label: words.list, icon: 'list' },
          ]}
          value={layout}
          onChange={onLayout}
        />
        <div className={css.find}>
          <SearchField
            label={words.search}
            placeholder={words.search}
            clearLabel={text.common.clear}
            value={typed}
            onChange={onTyped}
          />
        </div>
        <Button small icon="check" title={words.selectHint} disabled={shown === 0} onClick={onSelectShown}>
          {words.selectShown(shown)}
        </Button>
        <Button small icon="shield" className={css.readiness} onClick={onReadiness}>
          {words.nav.parts.readiness}
        </Button>
      </div>
      <FilterChips units={units} value={filter} onChange={onFilter} />
    </header>
  );
}
