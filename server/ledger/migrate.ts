import type { Database } from 'better-sqlite3';
import { LedgerStopped } from './faults.ts';
import { journal } from './migrations/001-journal.ts';
import { snapshots } from './migrations/002-snapshots.ts';

/** In order; a database's user_version says how many of them it has had. Released ones never change. */
const MIGRATIONS = [journal, snapshots] as const;

/** Brings a database to this version's tables; throws LedgerStopped('newer') for one that a newer server has written. */
export function migrate(db: Database): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > MIGRATIONS.length) {
    throw new LedgerStopped('newer', `its tables have version ${version}, this server knows ${MIGRATIONS.length}.`);
  }
  for (const [done, sql] of MIGRATIONS.entries()) {
    if (done < version) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${done + 1}`);
    }).immediate();
  }
}
