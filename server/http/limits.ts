/** Every bound of the HTTP server; sizes in bytes, times in milliseconds. */
export const LIMITS = {
  documentBytes: 200 * 1024 * 1024,
  importBytes: 8 * 1024 * 1024,
  jsonBytes: 2 * 1024 * 1024,
  /** What is written about a file stands in its address: up to 2000 letters with their marks. */
  headerBytes: 16_384,
  /** From the first byte of a request to the end of its headers: a slow-loris ends here. */
  headersMs: 5000,
  /** An upload may take long but not stand still; the clock starts again with each piece. */
  bodyIdleMs: 15_000,
  /** An upload that trickles just fast enough still ends here. */
  bodyTotalMs: 1_800_000,
  /** How long the rest of a refused body is read and thrown away, so that the client gets to read the answer. */
  lingerMs: 10_000,
  handshakeMs: 10_000,
  /** A connection on which no byte moves for this long is closed. */
  idleMs: 60_000,
  keepAliveMs: 30_000,
  /** Pending connections while a thousand seats come back at once (the system's own limit applies too). */
  backlog: 4096,
  connections: 12_000,
  /** A day of meetings: terminals resume their TLS session after a break. */
  tlsSessionSeconds: 43_200,
  nameLength: 255,
} as const;

export type Limits = { readonly [name in keyof typeof LIMITS]: number };
