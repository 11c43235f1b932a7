/** The journal's chain holds, but what it says cannot have happened; `entry` is the first one that says so. */
export class RecountFault extends Error {
  override readonly name = 'RecountFault';
  readonly entry: number;

  constructor(entry: number, what: string) {
    super(`Journal entry ${entry}: ${what}`);
    this.entry = entry;
  }
}
