/** Where the server's parts report; a pino logger satisfies it. Nobody may pass tokens, PINs or request bodies to it. */
export interface Log {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
}
