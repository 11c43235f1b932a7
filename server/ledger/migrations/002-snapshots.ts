/** States of the room after an entry, so that a start need not replay everything. */
export const snapshots = `
  CREATE TABLE snapshot (
    i INTEGER PRIMARY KEY,
    hash BLOB NOT NULL,
    schema TEXT NOT NULL,
    bytes BLOB NOT NULL,
    seal BLOB NOT NULL
  ) STRICT;
`;
