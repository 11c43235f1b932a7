import { isIP } from 'node:net';
import { hostname, networkInterfaces } from 'node:os';

/** The name that every installation's certificate carries, so that enrolled terminals do not depend on DNS or DHCP. */
export const FIXED_NAME = 'nghi-su.local';

const DNS_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,62})(\.[a-z0-9_]([a-z0-9_-]{0,62}))*$/i;
const WILDCARD_HOSTS = new Set(['0.0.0.0', '::']);

export interface ServerNames {
  readonly dns: readonly string[];
  readonly ip: readonly string[];
}

/** Every name and address under which a screen on this network may open the room, sorted and without repeats. */
export function serverNames(host: string): ServerNames {
  const bare = host.replace(/^\[|\]$/g, '');
  const dns = new Set([FIXED_NAME, 'localhost']);
  const ip = new Set(['127.0.0.1', '::1']);
  for (const name of [hostname(), bare]) {
    if (isIP(name) === 0 && DNS_NAME.test(name)) dns.add(name.toLowerCase());
  }
  if (isIP(bare) !== 0 && !WILDCARD_HOSTS.has(bare)) ip.add(bare);
  for (const addresses of Object.values(networkInterfaces())) {
    for (const { address } of addresses ?? []) {
      // A browser cannot open a link-local address (it needs a zone), and these change with every network card.
      if (!/^fe[89ab]/i.test(address)) ip.add(address);
    }
  }
  return { dns: [...dns].sort(), ip: [...ip].sort() };
}
