import Database from 'better-sqlite3';

// Loaded into a server before its own modules, to prove that the drill notices: the journal's thread answers that a
// batch is committed, and commits it then.
const transaction = Database.prototype.transaction;
Database.prototype.transaction = function (work) {
  const real = transaction.call(this, work);
  const { default: normal, deferred, exclusive } = real;
  const immediate = (...args: Parameters<typeof real>) => void setImmediate(() => real.immediate(...args));
  const kinds = { default: normal, deferred, exclusive, immediate };
  // The properties of `real` cannot be overwritten.
  return Object.assign((...args: Parameters<typeof real>) => real(...args), kinds) as never;
};
