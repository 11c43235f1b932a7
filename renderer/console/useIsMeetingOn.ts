import { useView } from '../app/useRoom.ts';

/** Whether the room's meeting is under way, a recess included. */
export function useIsMeetingOn(): boolean {
  const kind = useView('meeting')?.state.kind;
  return kind === 'inProgress' || kind === 'recess';
}
