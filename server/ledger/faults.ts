/**
 * What is wrong with an entry. missing: it, or the rest of the journal, is not there · edited: its content does not
 * give its hash · torn: bytes were cut off or do not have the form of an entry · chain: sound by itself, but it does not
 * continue what stands before it or does not match a record of the end · unreadable: the file cannot be read there.
 */
export type FaultKind = 'missing' | 'edited' | 'torn' | 'chain' | 'unreadable';

/** The journal is damaged; `entry` is the first entry that cannot be vouched for. */
export class LedgerFault extends Error {
  override readonly name = 'LedgerFault';
  readonly entry: number;
  readonly fault: FaultKind;
  readonly detail: string;

  constructor(entry: number, fault: FaultKind, detail: string) {
    super(`Journal entry ${entry} is ${fault === 'chain' ? 'not chained' : fault}: ${detail}`);
    this.entry = entry;
    this.fault = fault;
    this.detail = detail;
  }
}

/** Another process, or another ledger of this one, holds the journal. */
export class LedgerInUse extends Error {
  override readonly name = 'LedgerInUse';
  readonly file: string;

  constructor(file: string) {
    super(`The journal ${file} is in use by another server.`);
    this.file = file;
  }
}

/** The ledger no longer writes; `code` is SQLite's error code, or 'closed', 'worker', 'unsafe', 'newer'. */
export class LedgerStopped extends Error {
  override readonly name = 'LedgerStopped';
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail: string) {
    super(`The journal has stopped (${code}): ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
