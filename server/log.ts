/** The few levels that the server's parts use; pino satisfies it. No token, secret or choice is ever passed. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}
