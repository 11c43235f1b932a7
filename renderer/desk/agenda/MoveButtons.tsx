import { useText } from '../../app/useText.ts';
import { IconButton } from '../../parts/IconButton.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import css from './AgendaTree.module.css';
import type { Direction } from './agendaOrder.ts';

const BUTTONS: readonly (readonly [Direction, IconName])[] = [
  ['up', 'arrowUp'],
  ['down', 'arrowDown'],
  ['inward', 'arrowRight'],
  ['outward', 'arrowLeft'],
];

export interface MoveButtonsProps {
  allowed: (direction: Direction) => boolean;
  onMove: (direction: Direction) => void;
}

/** Moves the chosen line one step: what dragging does, for everybody. */
export function MoveButtons({ allowed, onMove }: MoveButtonsProps) {
  const text = useText().desk.agenda;
  return (
    <div className={css.moves}>
      <span className={css.hint}>{text.moveHint}</span>
      <div className={css.buttons} role="toolbar" aria-label={text.move}>
        {BUTTONS.map(([direction, icon]) => (
          <IconButton
            key={direction}
            icon={icon}
            small
            label={text[direction]}
            disabled={!allowed(direction)}
            onClick={() => onMove(direction)}
          />
        ))}
      </div>
    </div>
  );
}
