/** What the process with the tests is asked: to run them on the sources as they are, or with one file replaced. */
export interface Trial {
  /** The path of the replaced file from the project's root; null for none. */
  readonly file: string | null;
  readonly text: string;
  /** Paths from the root: the tests for the file. */
  readonly tests: readonly string[];
}

export interface Outcome {
  /** The test file that failed; null when all passed. */
  readonly failed: string | null;
  /** A line on why, where something failed. */
  readonly why: string;
}
