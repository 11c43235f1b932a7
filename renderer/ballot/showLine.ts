/** The element of a line on a ballot. */
export const lineId = (pollId: string, line: number): string => `line-${pollId}-${line}`;

/** Brings a line to the middle of what can be seen and turns the keyboard to it; `quiet` leaves the keyboard alone. */
export function showLine(pollId: string, line: number, how: 'focus' | 'quiet' = 'focus'): void {
  const row = document.getElementById(lineId(pollId, line));
  row?.scrollIntoView({ block: 'center' });
  if (how === 'focus') row?.focus({ preventScroll: true });
}
