/** The port that a room's server listens on unless it is told another. */
const USUAL_PORT = 8443;
const MOST_PORT = 65_535;

const NAME = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9]([a-z0-9-]{0,62}))*$/i;
const V6 = /^\[([0-9a-f:.]{2,45})\]$/i;

export interface ServerAddress {
  readonly address: string;
  readonly port: number;
}

/** A typed address of a server, `host`, `host:port` or `https://host:port/`; null when it cannot be one. */
export function readAddress(typed: string): ServerAddress | null {
  const bare = typed
    .trim()
    .replace(/^https:\/\//i, '')
    .replace(/\/.*$/, '');
  const [, host = '', port] = /^(\[.*\]|[^:]*)(?::(\d{1,5}))?$/.exec(bare) ?? [];
  const address = V6.exec(host)?.[1] ?? (NAME.test(host) ? host.toLowerCase() : null);
  const number = port === undefined ? USUAL_PORT : Number(port);
  return address === null || number < 1 || number > MOST_PORT ? null : { address, port: number };
}
