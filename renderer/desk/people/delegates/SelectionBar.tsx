import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import css from './DelegatesPage.module.css';

export interface SelectionBarProps {
  count: number;
  onMark: (kind: 'present' | 'left' | 'unchecked') => void;
  onAbsent: () => void;
  onClear: () => void;
}

/** What can be done with everybody who is ticked. */
export function SelectionBar({ count, onMark, onAbsent, onClear }: SelectionBarProps) {
  const text = useText().people.delegates;
  return (
    <div className={css.tools} role="toolbar" aria-label={text.selected(count)}>
      <strong role="status">{text.selected(count)}</strong>
      <Button small icon="check" onClick={() => onMark('present')}>
        {text.mark.present}
      </Button>
      <Button small onClick={onAbsent}>
        {text.mark.absent}
      </Button>
      <Button small onClick={() => onMark('left')}>
        {text.mark.left}
      </Button>
      <Button small onClick={() => onMark('unchecked')}>
        {text.mark.unchecked}
      </Button>
      <Button small variant="quiet" icon="cross" onClick={onClear}>
        {text.clearSelection}
      </Button>
    </div>
  );
}
