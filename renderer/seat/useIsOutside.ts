import { useHasView, useView } from '../app/useRoom.ts';

/** Signed in outside meetings (S-1): there is none in the room, or it has ended and this person was not of it. */
export function useIsOutside(): boolean {
  const known = useHasView('meeting');
  const meeting = useView('meeting');
  const standing = useView('mine')?.person?.standing;
  if (!known) return false;
  return meeting === null || (meeting.state.kind === 'ended' && standing === 'none');
}
