import { LibraryBrowser } from '../../library/LibraryBrowser.tsx';
import { useSeat } from '../useSeat.ts';
import { openEntry } from '../where.ts';

/** The library at a seat, in a meeting or outside of one. */
export function LibraryScreen() {
  const { move } = useSeat();
  return <LibraryBrowser onOpen={({ id }) => move((where) => openEntry(where, id))} />;
}
