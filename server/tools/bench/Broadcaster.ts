/** One way of telling many terminals the same thing, with its receivers. */
export interface Broadcaster {
  /** Resolves when every receiver has the whole message. */
  broadcast(): Promise<void>;
  /** Processor time of the sending process so far, in microseconds. */
  cpuUs(): Promise<number>;
  stop(): Promise<void>;
}
