import type { Views } from '../../core/views/schemas.ts';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Pill } from '../parts/Pill.tsx';
import css from './WallChip.module.css';

export interface WallChipProps {
  /** Leads to changing it; null while nothing can be changed. */
  onPress: (() => void) | null;
}

/** What the hall's screen shows now. */
export function WallChip({ onPress }: WallChipProps) {
  const t = useText();
  const showing = useShowing(useView('hall'));
  const words = (
    <>
      {t.chair.wall.title}: <strong>{showing}</strong>
    </>
  );
  if (onPress === null) return <Pill>{words}</Pill>;
  return (
    <Button small icon="monitor" className={css.chip} aria-haspopup="dialog" onClick={onPress}>
      {words}
    </Button>
  );
}

function useShowing(hall: Views['hall'] | null): string {
  const t = useText();
  const { shows, unknown } = t.chair.wall;
  if (hall === null) return unknown;
  switch (hall.show) {
    case 'item':
      return shows.item(hall.number);
    case 'poll':
      return shows[hall.poll.state];
    default:
      return shows[hall.show];
  }
}
