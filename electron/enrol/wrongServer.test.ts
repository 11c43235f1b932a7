import { afterEach, describe, expect, it } from 'vitest';
import { type Lies, type StandInRoom, startStandInRoom } from '../testing/standInRoom.ts';
import { enrol } from './enrol.ts';
import { type Invitation, invitationOfCode } from './invitation.ts';

const YEAR_MS = 365 * 86_400_000;
const PATIENCE_MS = 20_000;
const PORTS = {
  machine: { name: 'ghe-17', version: '0.1.0', display: '', macs: [] },
  now: Date.now,
  random: () => 0,
};

const rooms: StandInRoom[] = [];
afterEach(() => {
  for (const room of rooms.splice(0)) room.close();
});

/** A terminal with a typed code meets a server that lies like this. */
async function meet(lies: Lies, expected: Pick<Invitation, 'authority'> = { authority: null }) {
  const invitation = await invitationOfCode('H3VN-8WKC-T5RD', { address: '127.0.0.1', port: 1 });
  const room = await startStandInRoom(invitation, lies);
  rooms.push(room);
  const shown: string[] = [];
  const outcome = await enrol({ ...invitation, at: [room.address], ...expected }, null, {
    ...PORTS,
    signal: AbortSignal.timeout(PATIENCE_MS),
    comparing: ({ words }) => shown.push(...words),
  }).catch((error: unknown) => error);
  return { outcome, shown, asked: room.asked };
}

describe('a terminal that meets a server which', () => {
  it('is what it says is enrolled, with a certificate of its own key', async () => {
    const { outcome, shown } = await meet({});
    expect(outcome).toMatchObject({ terminalId: 'terminal-1', use: { kind: 'seat', placeId: '17' } });
    expect(shown).toHaveLength(4);
  });

  it('has another name says nothing to it', async () => {
    const { outcome, asked } = await meet({ name: 'phong-khac.local' });
    expect([outcome, asked]).toEqual([expect.objectContaining({ why: 'wrongName' }), 0]);
  });

  it('has another authority than the file names says nothing to it', async () => {
    const { outcome, asked } = await meet({}, { authority: Buffer.alloc(32) });
    expect([outcome, asked]).toEqual([expect.objectContaining({ why: 'foreignAuthority' }), 0]);
  });

  it.each([
    ['does not know the code trusts nothing and shows no words (E-3)', { wrongProof: true }, 'wrongServer'],
    ['has a clock of next year stops', { aheadMs: YEAR_MS }, 'clockWrong'],
    ['has a clock of last year stops', { aheadMs: -YEAR_MS }, 'clockWrong'],
  ])('%s', async (_, lies, why) => {
    const { outcome, shown } = await meet(lies);
    expect([outcome, shown]).toEqual([expect.objectContaining({ why }), []]);
  });

  it('gives it a certificate of another key keeps nothing', async () => {
    expect((await meet({ certificateOfAnother: true })).outcome).toMatchObject({ why: 'wrongServer' });
  });

  it('stands at the second of its addresses finds it there, and says nothing to the stranger at the first', async () => {
    const stranger = await startStandInRoom({ key: Buffer.alloc(32) }, { name: 'phong-khac.local' });
    rooms.push(stranger);
    const invitation = await invitationOfCode('H3VN-8WKC-T5RD', stranger.address);
    const room = await startStandInRoom(invitation);
    rooms.push(room);
    const both = { ...invitation, authority: room.authority, at: [stranger.address, room.address] };
    const enrolled = await enrol(both, null, {
      ...PORTS,
      signal: AbortSignal.timeout(PATIENCE_MS),
      comparing: () => {},
    });
    expect(enrolled.server).toMatchObject(room.address);
    expect(stranger.asked).toBe(0);
  });
});
