import { clientFrame } from '../load/FrameReader.ts';
import { type LoadSocket, openSocket } from '../load/openSocket.ts';
import { until } from '../load/until.ts';
import { ServerProcess } from '../ServerProcess.ts';
import type { Broadcaster } from './Broadcaster.ts';

const PATIENCE_MS = 60_000;
const AT_ONCE = 50;
/** Packet types of socket.io's protocol, version 5 over engine.io 4: 0 open, 40 connected, 42 event. */
const CONNECT = clientFrame('40');

/** A socket.io server that emits `view` to as many clients. */
export async function socketIoBroadcaster(clients: number, view: string): Promise<Broadcaster> {
  const server = await ServerProcess.start('bench/socketIoServer.ts', []);
  const target = { port: server.port, ca: null, path: '/socket.io/?EIO=4&transport=websocket' };
  const sockets: LoadSocket[] = [];
  let joined = 0;
  let got = 0;
  const connect = async () => {
    const socket = await openSocket(target, {
      onText(payload) {
        const type = payload.toString('latin1', 0, 2);
        if (type === '42') got += 1;
        else if (type === '40') joined += 1;
      },
      onEnd: () => undefined,
    });
    socket.write(CONNECT);
    sockets.push(socket);
  };
  while (sockets.length < clients) {
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, clients - sockets.length) }, connect));
  }
  await until(
    () => joined === clients,
    PATIENCE_MS,
    () => `${joined} of ${clients} clients joined`,
  );
  return {
    async broadcast() {
      got = 0;
      server.ask(view);
      await until(
        () => got === clients,
        PATIENCE_MS,
        () => `${got} of ${clients} clients got the message`,
      );
    },
    cpuUs: async () => (await server.figures()).cpuUs,
    async stop() {
      for (const socket of sockets) socket.cut();
      await server.stop();
    },
  };
}
