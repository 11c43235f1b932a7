import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type Bits, bitsToText } from '../../core/swarm/chunks.ts';
import { sealChunk } from './sealChunk.ts';

/** Neighbours that are served at the same time; whoever comes on top of them asks another. */
const GIVES_AT_ONCE = 8;
const CONNECTIONS = 1_024;
const HEADER_BYTES = 2_048;
const IDLE_MS = 20_000;
/** A connection that is not used goes soon: two hundred neighbours would each keep one, in milliseconds. */
const KEPT_MS = 3_000;
const CHUNK_PATH = /^\/c\/([\w-]{22})\/(\d{1,4})$/;
/** What this terminal has of the paper by now. */
export const HAVE_HEADER = 'x-have';

/** A paper, or what is here of it, that neighbours may have. */
export interface Offer {
  readonly key: Buffer;
  have(): Bits;
  /** Null: it is not here any more. */
  read(index: number): Promise<Uint8Array | null>;
}

export interface Giver {
  readonly port: number;
  close(): void;
}

/**
 * Gives pieces to neighbours. Everything goes out sealed with the paper's key, and is asked for by a name that only those
 * know who have the key: whoever else listens or asks learns nothing.
 */
export async function giveChunks(offers: ReadonlyMap<string, Offer>, host: string): Promise<Giver> {
  let giving = 0;
  const server: Server = createServer(
    { maxHeaderSize: HEADER_BYTES, keepAliveTimeout: KEPT_MS },
    (request, response) => {
      const [, id = '', index = ''] = CHUNK_PATH.exec(request.url ?? '') ?? [];
      const offer = offers.get(id);
      const end = (status: number) => void response.writeHead(status, { 'Content-Length': 0 }).end();
      if (offer === undefined || request.method !== 'GET') return end(404);
      const have = offer.have();
      response.setHeader(HAVE_HEADER, bitsToText(have));
      if (have[Number(index)] !== 1) return end(404);
      if (giving >= GIVES_AT_ONCE) return end(503);
      giving += 1;
      response.once('close', () => {
        giving -= 1;
      });
      offer.read(Number(index)).then(
        (bytes) => {
          if (bytes === null) return end(404);
          const sealed = sealChunk(offer.key, `${id}/${index}`, bytes);
          response.writeHead(200, { 'Content-Type': 'application/octet-stream', 'Content-Length': sealed.length });
          response.end(sealed);
        },
        () => end(404),
      );
      return undefined;
    },
  );
  server.maxConnections = CONNECTIONS;
  server.timeout = IDLE_MS;
  server.on('clientError', (_, socket) => socket.destroy());
  server.listen({ host, port: 0 });
  await once(server, 'listening');
  // A terminal that goes down does not wait for its neighbours.
  server.unref();
  const bound = server.address();
  return {
    port: typeof bound === 'object' && bound !== null ? bound.port : 0,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
