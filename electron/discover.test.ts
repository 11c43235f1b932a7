import { describe, expect, it, vi } from 'vitest';
import { type Announced, type Browse, discoverRooms } from './discover.ts';

const ROOM: Announced = {
  port: 8443,
  addresses: ['fe80::1', '10.20.1.10'],
  txt: { room: 'Phòng họp tầng 2', authority: 'q7Yw2bD0' },
};

/** What is found among these announcements. */
async function found(...services: readonly Announced[]) {
  const stop = vi.fn();
  const browse: Browse = (_, heard) => {
    for (const service of services) heard(service);
    return stop;
  };
  const rooms = await discoverRooms(browse, () => {}, 0);
  expect(stop).toHaveBeenCalledOnce();
  return rooms;
}

describe('rooms on the network', () => {
  it('are told with an address that can be dialled, each once', async () => {
    const room = { name: 'Phòng họp tầng 2', address: '10.20.1.10', port: 8443, authority: 'q7Yw2bD0' };
    expect(await found(ROOM, ROOM)).toEqual([room]);
    expect(await found({ ...ROOM, addresses: ['fd00::1'] })).toEqual([{ ...room, address: 'fd00::1' }]);
  });

  it.each([
    ['no address', { ...ROOM, addresses: [] }],
    ['an address of its own link only', { ...ROOM, addresses: ['FE80::1'] }],
    ['no words', { port: 8443, addresses: ['10.20.1.10'] }],
    ['words without end', { ...ROOM, txt: { room: 'x'.repeat(5000), authority: '' } }],
  ])('with %s are passed over', async (_, service) => expect(await found(service)).toEqual([]));

  it('are not found without a network, and nothing breaks', async () => {
    const log = vi.fn();
    const browse: Browse = () => {
      throw new Error('no network');
    };
    expect(await discoverRooms(browse, log, 0)).toEqual([]);
    expect(log).toHaveBeenCalledOnce();
  });
});
