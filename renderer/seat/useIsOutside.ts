import { useHasView, useView } from '../app/useRoom.ts';

/** This person is in no meeting (S-6): there is none in the room, or it ended before they came. */
export function useIsOutside(): boolean {
  const known = useHasView('meeting');
  return useView('meeting') === null && known;
}
