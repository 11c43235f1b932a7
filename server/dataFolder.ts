/** The names in a server's data folder. */
export const JOURNAL_FILE = 'journal.db';
/** Everybody's notes, sealed by keys that the server does not have. */
export const NOTES_FILE = 'notes.db';
/** What delegates have read; not part of a backup. */
export const READINGS_FILE = 'readings.jsonl';
/** What papers say, to look for words in; made anew where it is missing, not part of a backup. */
export const SEARCH_FILE = 'search.db';
/** Keys, certificates and `CREDENTIALS_FILE`. */
export const TRUST_FOLDER = 'trust';
/** Signed and cosigned checkpoints of the journal, and alarms; not part of a backup. */
export const LOG_FOLDER = 'log';
/** What the office brings along: the template of its minutes, and whose signatures it trusts. */
export const OFFICE_FOLDER = 'office';
/** Papers by the hash of their bytes. */
export const FILES_FOLDER = 'files';
/** Logs that machines sent; not part of a backup. */
export const LOGS_FOLDER = 'logs';
/** Packages of the seat's program, by version. */
export const UPDATES_FOLDER = 'updates';
/** The first sign-in codes, until somebody removes them. */
export const FIRST_ACCESS_FILE = 'first-access.json';
/** In `TRUST_FOLDER`. */
export const CREDENTIALS_FILE = 'credentials.db';
