/** Bounds of the wire, the same for every program that speaks it. Sizes in bytes, times in milliseconds. */
export const WIRE_LIMITS = {
  /** Largest message a client may send. */
  messageBytes: 65_536,
  /** A connection that has not said hello by then is closed. */
  helloWithinMs: 5_000,
  /** How often a client pings; the server closes a connection that has been silent for `silenceMs`. */
  pingEveryMs: 5_000,
  silenceMs: 20_000,
  /** All messages but pings, and pings apart: sustained per second, and in one burst. */
  messagesPerSecond: 20,
  messageBurst: 80,
  /** A person waiting to take a place in use is turned away after this long. */
  takeoverWaitMs: 120_000,
} as const;
