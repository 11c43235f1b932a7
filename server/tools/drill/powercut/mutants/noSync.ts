import Database from 'better-sqlite3';

/** better-sqlite3's own setting, with which a WAL is flushed at checkpoints only. */
const FORGETFUL = 'synchronous = NORMAL';
/** What `synchronous` reads when it is FULL. */
const FULL = 2;

// Loaded into a server before its own modules, to prove that the drill notices: the journal is told to be durable,
// says that it is, and is not.
const pragma = Database.prototype.pragma;
Database.prototype.pragma = function (source, options) {
  if (source === 'synchronous') return FULL;
  return pragma.call(this, source.startsWith('synchronous') ? FORGETFUL : source, options);
};
