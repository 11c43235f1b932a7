import { useMemo } from 'react';
import { useView } from '../../app/useRoom.ts';
import type { Expected } from './troubles.ts';
import { type Unit, unitsOf } from './units.ts';

/** Every place and screen of the room with its terminal; null until they are known. */
export function useUnits(): readonly Unit[] | null {
  const places = useView('places')?.places ?? null;
  const terminals = useView('terminals')?.terminals ?? null;
  const version = useView('server')?.version ?? null;
  const papers = useView('papers')?.papers ?? null;
  const expected = useMemo((): Expected => {
    const released = papers?.filter(({ state }) => state === 'released') ?? [];
    return { version, papers: new Set(released.map(({ file }) => file.sha256)).size };
  }, [version, papers]);
  return useMemo(
    () => (places === null || terminals === null ? null : unitsOf(places, terminals, expected)),
    [places, terminals, expected],
  );
}
