import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestRoom, type TestRoom } from '../../e2e/support/roomServer.ts';
import type { OpenSocket } from '../../renderer/app/socket.ts';
import { HELLO, talk } from '../testing/talk.ts';

/** What every socket beneath a screen's connection promises, proved against a real server. */
export function describeSocketContract(name: string, prepare: (room: TestRoom) => OpenSocket): void {
  describe(`a socket to the room: ${name}`, () => {
    let room: TestRoom;
    let open: OpenSocket;
    beforeAll(async () => {
      room = await startTestRoom(['--empty']);
      open = prepare(room);
    });
    afterAll(() => room.dispose());

    it('opens, carries a text there and the answer back, with every letter', async () => {
      const screen = talk(open());
      expect(await screen.opened).toBe(true);
      screen.say(HELLO);
      expect((await screen.hear('welcome')).server.room).toBe('Phòng họp tầng 2');
      screen.close();
    });

    it('keeps the order of messages', async () => {
      const screen = talk(open());
      await screen.opened;
      screen.say(HELLO);
      const sent = Array.from({ length: 50 }, (_, i) => i);
      for (const sentAt of sent) screen.say({ type: 'ping', sentAt, rttMs: null });
      await screen.hear('pong', (pong) => pong.sentAt === 49);
      const pongs = screen.heard.flatMap((message) => (message.type === 'pong' ? [message.sentAt] : []));
      expect(pongs).toEqual(sent);
      screen.close();
    });

    it('is heard by nobody after it was closed, and says nothing then', async () => {
      const screen = talk(open());
      await screen.opened;
      screen.close();
      screen.say(HELLO);
      const other = talk(open());
      await other.opened;
      other.say(HELLO);
      await other.hear('welcome');
      expect(screen.heard).toEqual([]);
      other.close();
    });

    it('tells that the server is gone, that it is still away, and opens when it is back', async () => {
      const screen = talk(open());
      await screen.opened;
      await room.kill();
      await screen.closed;
      expect(await talk(open()).opened).toBe(false);
      await room.restart();
      const again = talk(open());
      expect(await again.opened).toBe(true);
      again.close();
    });
  });
}
