import { formatTime, formatTimeWithSeconds } from '../../core/i18n/format.ts';
import { Pill } from '../parts/Pill.tsx';
import { useNow } from './clock.ts';
import { useText } from './useText.ts';

/** The room's clock, the same second on every screen. */
export function ClockChip({ seconds = false }: { seconds?: boolean }) {
  const now = useNow(seconds ? 1_000 : 10_000);
  const text = useText().common;
  return (
    <Pill>
      <span className="visually-hidden">{text.clock}: </span>
      <span>{seconds ? formatTimeWithSeconds(now) : formatTime(now)}</span>
    </Pill>
  );
}
