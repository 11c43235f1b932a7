import { describe, expect, it } from 'vitest';
import { broadcastAddresses, magicPacket, wakeOnLan } from './wakeOnLan.ts';

const face = (address: string, netmask: string, fields: object = {}) =>
  ({ family: 'IPv4', address, netmask, mac: '00:00:00:00:00:00', internal: false, cidr: null, ...fields }) as const;

describe('the magic packet', () => {
  it('is six bytes of ones and sixteen times the card’s address', () => {
    const packet = magicPacket('52:54:00:ab:cd:ef');
    expect(packet).toHaveLength(102);
    expect(packet.toString('hex')).toBe('ff'.repeat(6) + '525400abcdef'.repeat(16));
  });

  it('goes to the broadcast address of each LAN once, and to no other network', () => {
    const found = broadcastAddresses({
      lo: [face('127.0.0.1', '255.0.0.0', { internal: true })],
      eth0: [
        face('192.168.10.7', '255.255.255.0'),
        { ...face('fe80::1', 'ffff::'), family: 'IPv6', scopeid: 2 } as const,
      ],
      eth1: [face('10.1.2.3', '255.255.252.0'), face('192.168.10.8', '255.255.255.0')],
    });
    expect(found).toEqual(['192.168.10.255', '10.1.3.255']);
  });

  it('is sent for each card on each LAN, to port 9', async () => {
    const sent: string[] = [];
    const send = async (packet: Buffer, address: string, port: number) => {
      sent.push(`${packet.subarray(6, 12).toString('hex')} ${address}:${port}`);
    };
    await wakeOnLan(['52:54:00:00:00:01', '52:54:00:00:00:02'], send, ['10.0.0.255', '10.1.0.255']);
    expect(sent).toEqual([
      '525400000001 10.0.0.255:9',
      '525400000001 10.1.0.255:9',
      '525400000002 10.0.0.255:9',
      '525400000002 10.1.0.255:9',
    ]);
  });

  it('that reaches one LAN is enough; that reaches none says why', async () => {
    const send = async (_packet: Buffer, address: string) => {
      if (address === '10.0.0.255') throw new Error('EACCES');
    };
    await wakeOnLan(['52:54:00:00:00:01'], send, ['10.0.0.255', '10.1.0.255']);
    await expect(wakeOnLan(['52:54:00:00:00:01'], send, ['10.0.0.255'])).rejects.toThrow('EACCES');
    await expect(wakeOnLan(['52:54:00:00:00:01'], send, [])).rejects.toThrow('no network');
  });
});
