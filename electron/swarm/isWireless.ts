import { existsSync } from 'node:fs';
import { networkInterfaces } from 'node:os';

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Where Linux says of a network card that it is a radio. */
const radioOf = (name: string) => `/sys/class/net/${name}/wireless`;

/** Whether this terminal hangs on the air only: there each piece between neighbours would take the air twice. */
export function isWireless(
  interfaces: Interfaces = networkInterfaces(),
  exists: (path: string) => boolean = existsSync,
): boolean {
  const outside = Object.entries(interfaces).filter(([, addresses]) => addresses?.some(({ internal }) => !internal));
  return outside.length > 0 && outside.every(([name]) => exists(radioOf(name)));
}
