import { findEntries, rowOf } from '../../core/library/findEntries.ts';
import type { SomeTechnicalAsks } from '../room/asks.ts';
import type { RoomLoop } from '../room/room.ts';

/** Answers about the library; everybody who may ask may read all of it (B-1). */
export function libraryAsks(loop: Pick<RoomLoop, 'state'>): SomeTechnicalAsks<'library' | 'libraryEntries'> {
  return {
    async library({ role }, { limit, offset, ...which }) {
      const found = findEntries(loop.state.library, which);
      const rows = found.slice(offset, offset + limit).map((entry) => rowOf(entry, role === 'secretary'));
      return { ok: true, answer: { kind: 'library', rows, total: found.length } };
    },
    async libraryEntries({ role }, { ids }) {
      const rows = ids.flatMap((id) => {
        const entry = loop.state.library.entries[id];
        return entry === undefined ? [] : [rowOf(entry, role === 'secretary')];
      });
      return { ok: true, answer: { kind: 'libraryEntries', rows } };
    },
  };
}
