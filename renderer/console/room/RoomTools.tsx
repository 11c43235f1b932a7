import { useState } from 'react';
import { useText } from '../../app/useText.ts';
import { FindBallot } from '../../ballot/FindBallot.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
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

/** Above the terminals: plan or list, what is wrong, the search, the look-up of receipts, and the check before a meeting. */
export function RoomTools(props: RoomToolsProps) {
  const { layout, filter, typed, units, shown, onLayout, onFilter, onTyped, onSelectShown, onReadiness } = props;
  const text = useText();
  const words = text.console;
  const [finding, setFinding] = useState(false);
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
        <Button small icon="search" className={css.last} onClick={() => setFinding(true)}>
          {text.seat.ballot.find.open}
        </Button>
        <Button small icon="shield" onClick={onReadiness}>
          {words.nav.parts.readiness}
        </Button>
      </div>
      <Dialog
        open={finding}
        onClose={() => setFinding(false)}
        title={text.seat.ballot.find.title}
        closeLabel={text.common.close}
        width="m"
      >
        <FindBallot titled={false} />
      </Dialog>
      <FilterChips units={units} value={filter} onChange={onFilter} />
    </header>
  );
}
