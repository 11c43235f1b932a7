import { z } from 'zod';
import type { NoteRow, NoteRows } from './ports.ts';
import { Ring } from './ring.ts';

const NAME = 'nghi-su-notes';
const VERSION = 1;

const Row = z.strictObject({
  owner: z.string(),
  id: z.string(),
  rev: z.number(),
  base: z.number(),
  sealed: z.string(),
  unsent: z.boolean(),
  sent: z.string().nullable(),
});
const RingRow = z.strictObject({ owner: z.string(), ring: Ring });

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const failed = () => reject(transaction.error ?? new Error('IndexedDB failed'));
    transaction.oncomplete = () => resolve();
    transaction.onerror = failed;
    transaction.onabort = failed;
  });

/** What this browser keeps of notes, for every person by themselves. Rejects where the browser keeps nothing. */
export async function openRows(): Promise<NoteRows> {
  const opening = indexedDB.open(NAME, VERSION);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('rows', { keyPath: ['owner', 'id'] }).createIndex('owner', 'owner');
    opening.result.createObjectStore('rings', { keyPath: 'owner' });
  };
  const db = await settled(opening);
  return {
    async rows(owner) {
      const found: unknown = await settled(db.transaction('rows').objectStore('rows').index('owner').getAll(owner));
      return z.array(Row).parse(found);
    },
    async put(rows) {
      // Durable: a terminal that loses its power has lost no stroke that it showed as kept.
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
      for (const row of rows) transaction.objectStore('rows').put(row);
      await finished(transaction);
    },
    async ring(owner) {
      const found: unknown = await settled(db.transaction('rings').objectStore('rings').get(owner));
      return found === undefined ? null : RingRow.parse(found).ring;
    },
    async putRing(owner, ring) {
      const transaction = db.transaction('rings', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rings').put({ owner, ring });
      await finished(transaction);
    },
  };
}

/** For a browser that keeps nothing: notes last as long as the page, and at the server. */
export function passingRows(): NoteRows {
  const rows = new Map<string, NoteRow>();
  const rings = new Map<string, Ring>();
  return {
    rows: async (owner) => [...rows.values()].filter((row) => row.owner === owner),
    put: async (more) => {
      for (const row of more) rows.set(`${row.owner}/${row.id}`, row);
    },
    ring: async (owner) => rings.get(owner) ?? null,
    putRing: async (owner, ring) => void rings.set(owner, ring),
  };
}
