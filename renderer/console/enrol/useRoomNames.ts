import { useMemo } from 'react';
import { useView } from '../../app/useRoom.ts';
import type { RoomNames } from './positionName.ts';

/** The places and accounts that positions are named after. */
export function useRoomNames(): RoomNames {
  const places = useView('places')?.places;
  const accounts = useView('accounts')?.accounts;
  return useMemo(() => ({ places: places ?? [], accounts: accounts ?? [] }), [places, accounts]);
}
