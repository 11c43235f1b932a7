/** A record that does not hold as a whole: its form, its checkpoints, or what it withholds. */
export class RecordFault extends Error {
  override readonly name = 'RecordFault';
  /** The entry in question, or null for the file itself. */
  readonly entry: number | null;

  constructor(what: string, entry: number | null = null) {
    super(entry === null ? what : `Journal entry ${entry}: ${what}`);
    this.entry = entry;
  }
}
