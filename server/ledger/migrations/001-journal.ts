/** The chained entries, and the record of their end that is updated in the same transaction. */
export const journal = `
  CREATE TABLE entry (
    i INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    body BLOB NOT NULL,
    leaf BLOB NOT NULL,
    prev BLOB NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;
  CREATE TABLE head (
    only INTEGER PRIMARY KEY CHECK (only = 0),
    i INTEGER NOT NULL,
    hash BLOB NOT NULL
  ) STRICT;
  INSERT INTO head (only, i, hash) VALUES (0, -1, zeroblob(32));
`;
