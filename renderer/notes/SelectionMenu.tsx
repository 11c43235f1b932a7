import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import type { ReaderSelection } from '../reader/readSelection.ts';
import css from './SelectionMenu.module.css';

/** Room that the menu takes, px: it stands above the words where there is that much, else below. */
const HEIGHT = 96;
/** Half of its width, px: near an edge of the window it stays inside. */
const HALF = 400;

export interface SelectionMenuProps {
  selection: ReaderSelection;
  onMark: (kind: 'highlight' | 'underline' | 'note') => void;
  /** Null where opinions cannot be given. */
  onOpinion: (() => void) | null;
}

/** What can be done with the selected words, beside them. */
export function SelectionMenu({ selection, onMark, onOpinion }: SelectionMenuProps) {
  const { notes: t } = useText();
  const { left, top, right, bottom } = selection.box;
  const above = top > HEIGHT;
  const middle = Math.max(HALF, Math.min(window.innerWidth - HALF, (left + right) / 2));
  const style = { left: middle, top: above ? top : bottom };
  return (
    <div
      className={css.menu}
      data-above={above || undefined}
      style={style}
      role="toolbar"
      aria-label={t.menu}
      data-density="seat"
      // A press on the menu must not take the selection away.
      onPointerDown={(event) => event.preventDefault()}
    >
      <Button icon="typeSize" onClick={() => onMark('highlight')}>
        {t.highlight}
      </Button>
      <Button icon="dash" onClick={() => onMark('underline')}>
        {t.underline}
      </Button>
      <Button icon="note" onClick={() => onMark('note')}>
        {t.noteOnWords}
      </Button>
      {onOpinion !== null && (
        <Button icon="send" onClick={onOpinion}>
          {t.opinionOnWords}
        </Button>
      )}
    </div>
  );
}
