const CODES = {
  EADDRINUSE: 'address-in-use',
  EACCES: 'not-permitted',
  EADDRNOTAVAIL: 'address-not-here',
} as const;

export type ListenErrorCode = (typeof CODES)[keyof typeof CODES];

/** The server cannot listen where it was told to, for a reason that the technician can mend. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
  readonly code: ListenErrorCode;
  readonly host: string;
  readonly port: number;

  constructor(code: ListenErrorCode, host: string, port: number, options?: ErrorOptions) {
    super(`cannot listen on ${host} port ${port}: ${code}`, options);
    this.code = code;
    this.host = host;
    this.port = port;
  }
}

/** Names the usual reasons why listening fails; another error is returned as it came. */
export function asListenError(error: Error, host: string, port: number): Error {
  const code = Object.entries(CODES).find(([name]) => 'code' in error && error.code === name)?.[1];
  return code === undefined ? error : new ListenError(code, host, port, { cause: error });
}
