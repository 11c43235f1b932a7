import type { FilledRoom } from '../fillRoom.ts';
import { connectAll } from '../load/connectAll.ts';
import { until } from '../load/until.ts';
import { authorityOf } from '../prepareRoom.ts';
import { ServerProcess } from '../ServerProcess.ts';
import type { Broadcaster } from './Broadcaster.ts';

const PATIENCE_MS = 60_000;

/** The room's own sockets with all its seats; `sample` is the view that a broadcast sends, as its bytes. */
export async function roomBroadcaster(
  dataDir: string,
  room: FilledRoom,
  tls: boolean,
): Promise<Broadcaster & { readonly sample: () => Buffer; readonly keepAlive: () => Promise<void> }> {
  const server = await ServerProcess.start('bench/plainRoom.ts', ['--data', dataDir, ...(tls ? ['--tls'] : [])]);
  const target = { port: server.port, ca: tls ? authorityOf(dataDir) : null, path: '/room' };
  const seats = await connectAll(target, room.seats);
  const all = (what: string, has: (seat: (typeof seats)[number]) => boolean) =>
    until(
      () => seats.every(has),
      PATIENCE_MS,
      () => `${seats.filter((seat) => !has(seat)).length} seats lack ${what}`,
    );
  await all('a picture', (seat) => seat.views.has('mine') && seat.views.has('results'));
  for (const seat of seats) seat.forget();
  return {
    async broadcast() {
      for (const seat of seats) seat.forget();
      server.ask('broadcast');
      await all('the message', (seat) => seat.messages > 0);
      const extra = seats.filter((seat) => seat.messages !== 1).length;
      if (extra > 0) throw new Error(`${extra} seats got more than the one message that is measured`);
    },
    cpuUs: async () => (await server.figures()).cpuUs,
    async stop() {
      for (const seat of seats) seat.cut();
      await server.stop();
    },
    sample: () => seats[0]?.views.get('meeting') ?? Buffer.alloc(0),
    async keepAlive() {
      const pongs = (seats[0]?.pongs ?? 0) + 1;
      for (const seat of seats) seat.ping();
      await all('a pong', (seat) => seat.pongs >= pongs);
    },
  };
}
