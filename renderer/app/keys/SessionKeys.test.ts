import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { WireCommand } from '../../../core/command.ts';
import { base64url } from '../../../proof/sign/base64.ts';
import { verify } from '../../../proof/sign/ed25519.ts';
import { framed } from '../../../proof/sign/framed.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { utf8Bytes } from '../../../proof/sign/utf8.ts';
import { type KeyStore, memoryKeys } from '../keyStore.ts';
import type { CommandOutcome } from '../outbox.ts';
import type { RoomState } from '../roomState.ts';
import { SIGNED_IN, testConnection } from '../testing/testConnection.ts';
import { type SessionKeyState, SessionKeys } from './SessionKeys.ts';
import { makeSigning } from './signing.ts';

beforeAll(() => ready());

/** Every key made in this file is another. */
let seeds = 0;
const room = { room: 'Phòng 2', roomId: 'room', version: '1' };
const state = (session: RoomState['session']) => ({ room, session });

function keysWith(kept: KeyStore = memoryKeys(), outcome: CommandOutcome['kind'] = 'receipt') {
  const sent: WireCommand[] = [];
  const told: SessionKeyState[] = [];
  const keys = new SessionKeys({
    loadSigning: makeSigning,
    random: (bytes) => new Uint8Array(bytes).fill(++seeds),
    newId: () => `id-${sent.length}`,
    kept,
    send: async (command) => {
      sent.push(command);
      return outcome === 'receipt'
        ? { kind: 'receipt', receipt: { type: 'receipt', id: 'x', entry: 1, at: 1, code: null } }
        : { kind: 'refused', code: 'serverFault' };
    },
    told: (now) => told.push(now),
  });
  return { keys, sent, told };
}

describe('the session key', () => {
  it('[V-13] is told to the server once, ahead of the first ballot, and signs what it is named for', async () => {
    const { keys, sent, told } = keysWith();
    keys.follow(state(SIGNED_IN));
    const key = await keys.key();
    await keys.key();
    expect(sent).toEqual([{ kind: 'registerKey', publicKey: key.publicKey }]);
    expect(told.at(-1)).toEqual({ kind: 'registered', keyId: key.id });
    const signature = base64url.decode(key.sign('{"v":1}')) ?? new Uint8Array();
    const publicKey = base64url.decode(key.publicKey) ?? new Uint8Array();
    expect(verify(publicKey, framed('ballot', utf8Bytes('{"v":1}')), signature)).toBe(true);
    expect(verify(publicKey, framed('vouch', utf8Bytes('{"v":1}')), signature)).toBe(false);
  });

  it('survives a reload of the tab in the same session, and no other session', async () => {
    const kept = memoryKeys();
    const first = keysWith(kept);
    first.keys.follow(state(SIGNED_IN));
    const before = await first.keys.key();
    const again = keysWith(kept);
    // The page starts before the server has said who is signed in.
    again.keys.follow({ room: null, session: { kind: 'anonymous' } });
    again.keys.follow(state(SIGNED_IN));
    expect((await again.keys.key()).id).toBe(before.id);
    const other = keysWith(kept);
    other.keys.follow(state({ ...SIGNED_IN, sessionId: 's2' }));
    expect(JSON.parse(kept.get('sessionKey') ?? '{}')).toMatchObject({ sessionId: 's2' });
  });

  it('survives what the page hears while it comes up again', async () => {
    const kept = memoryKeys();
    const local = memoryKeys();
    const ids: string[] = [];
    for (const _ of ['first', 'reloaded']) {
      const { connection, greet, store } = testConnection({ local });
      const { keys } = keysWith(kept);
      keys.follow(store.getState());
      store.subscribe((now) => keys.follow(now));
      connection.connect();
      greet();
      ids.push((await keys.key()).id);
      connection.close();
    }
    expect(new Set(ids).size).toBe(1);
  });

  it('dies with the session', async () => {
    const kept = memoryKeys();
    const { keys, told } = keysWith(kept);
    keys.follow(state(SIGNED_IN));
    await keys.key();
    keys.follow(state({ kind: 'place', placeId: 'p1' }));
    expect(kept.get('sessionKey')).toBeNull();
    expect(told.at(-1)).toEqual({ kind: 'none' });
    await expect(keys.key()).rejects.toThrow('nobody is signed in');
  });

  it('is told again when the server refused it or does not know it', async () => {
    const { keys, sent } = keysWith(memoryKeys(), 'refused');
    keys.follow(state(SIGNED_IN));
    await vi.waitFor(async () => {
      await keys.key();
      expect(sent.length).toBe(2);
    });
    const known = keysWith();
    known.keys.follow(state(SIGNED_IN));
    await known.keys.key();
    known.keys.unknown();
    await known.keys.key();
    expect(known.sent.length).toBe(2);
  });

  it('is made for nobody who cannot vote', () => {
    const { keys, told } = keysWith();
    keys.follow(state({ ...SIGNED_IN, role: 'secretary', personId: null }));
    expect(told).toEqual([]);
  });
});
