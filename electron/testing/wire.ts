import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A network cable between a terminal and its server, in a test's hand. */
export interface Wire {
  /** What the terminal dials in place of the server. */
  readonly port: number;
  cut(): void;
  restore(): void;
  close(): void;
}

/** Lays a wire to a server; bytes pass unchanged, so that TLS goes from end to end. */
export async function layWire(to: { readonly address: string; readonly port: number }): Promise<Wire> {
  const ends = new Set<Socket>();
  let whole = true;
  const hold = (end: Socket) => {
    ends.add(end);
    end.setNoDelay(true);
    end.on('error', () => {});
    end.on('close', () => ends.delete(end));
  };
  const server = createServer((near) => {
    hold(near);
    if (!whole) return void near.destroy();
    const far = connect(to.port, to.address);
    hold(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const cut = () => {
    whole = false;
    for (const end of ends) end.destroy();
  };
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    cut,
    restore() {
      whole = true;
    },
    close() {
      cut();
      server.close();
    },
  };
}
