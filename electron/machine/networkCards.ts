import type { NetworkInterfaceInfo } from 'node:os';
import { Mac } from '../../core/terminals/terminal.ts';

const MOST_CARDS = 8;
const NO_CARD = '00:00:00:00:00:00';

/** Addresses of the network cards, for waking; those of other programs' virtual networks come along. */
export function macsOf(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]>): string[] {
  const macs = Object.values(interfaces)
    .flatMap((card) => card ?? [])
    .filter(({ internal, mac }) => !internal && mac !== NO_CARD && Mac.safeParse(mac).success)
    .map(({ mac }) => mac);
  return [...new Set(macs)].slice(0, MOST_CARDS);
}
