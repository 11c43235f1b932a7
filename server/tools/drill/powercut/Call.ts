/** One finished system call of a trace. */
export interface Call {
  readonly name: string;
  /** As strace writes them; every string in them is in hex. */
  readonly args: string;
  /** What it returned; negative for an error, NaN when the process ended before it did. */
  readonly result: number;
  /** When it began, in milliseconds since 1970. */
  readonly at: number;
  /**
   * Where it began and where it ended in the order of the trace. Whatever a program does because a call has returned
   * begins after that call's end, also in another thread.
   */
  readonly start: number;
  readonly end: number;
}
