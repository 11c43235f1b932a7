import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

/** Where sleeping network cards listen by custom: the "discard" port. */
const PORT = 9;
const HEADER = Buffer.alloc(6, 0xff);
const REPEATS = 16;

/** Sends one packet to a broadcast address; rejects with the system's own error. */
export type SendPacket = (packet: Buffer, address: string, port: number) => Promise<void>;

/** The magic packet of a network card ("aa:bb:cc:dd:ee:ff"): six bytes of ones, then its address sixteen times; 102 bytes. */
export function magicPacket(mac: string): Buffer {
  const card = Buffer.from(mac.replaceAll(':', ''), 'hex');
  return Buffer.concat([HEADER, ...Array.from({ length: REPEATS }, () => card)]);
}

type Interfaces = ReturnType<typeof networkInterfaces>;

/** The IPv4 broadcast addresses of the networks that this machine stands on. */
export function broadcastAddresses(interfaces: Interfaces = networkInterfaces()): readonly string[] {
  const octets = (address: string) => address.split('.').map(Number);
  const broadcast = (address: string, netmask: string) => {
    const mask = octets(netmask);
    return octets(address)
      .map((part, i) => (part | (~(mask[i] ?? 0) & 0xff)) & 0xff)
      .join('.');
  };
  const all = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address, netmask }) => broadcast(address, netmask));
  return [...new Set(all)];
}

/** Wakes network cards; rejects when no packet at all could be sent. */
export async function wakeOnLan(
  macs: readonly string[],
  send: SendPacket = sendByUdp,
  addresses: readonly string[] = broadcastAddresses(),
): Promise<void> {
  if (addresses.length === 0) throw new Error('this machine stands on no network');
  const sent = await Promise.allSettled(
    macs.flatMap((mac) => addresses.map((address) => send(magicPacket(mac), address, PORT))),
  );
  const failed = sent.find((result) => result.status === 'rejected');
  if (failed !== undefined && sent.every(({ status }) => status === 'rejected')) throw failed.reason;
}

function sendByUdp(packet: Buffer, address: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    const end = (error: Error | null) => {
      socket.close();
      if (error === null) resolve();
      else reject(error);
    };
    socket.once('error', end);
    socket.bind(() => {
      socket.setBroadcast(true);
      socket.send(packet, port, address, end);
    });
  });
}
