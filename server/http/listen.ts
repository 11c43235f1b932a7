import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { Duplex } from 'node:stream';
import type { FileStore } from '../files/openFileStore.ts';
import { createResidentFiles } from '../files/residentFiles.ts';
import type { Log } from '../log.ts';
import type { RoomCertificate } from '../trust/roomCertificate.ts';
import { answerClientError } from './answerClientError.ts';
import { guardUpgrade } from './guardUpgrade.ts';
import { handleRequest } from './handleRequest.ts';
import { asListenError } from './ListenError.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { RendererFiles } from './loadRenderer.ts';
import type { HttpPorts, RoomUpgrade } from './ports.ts';
import { readResident } from './residentKey.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly certificate: RoomCertificate;
  /** 48 bytes that outlive the process, so that terminals resume their TLS sessions after a restart. */
  readonly ticketKeys: Buffer;
  readonly ports: HttpPorts;
  readonly files: FileStore;
  readonly renderer: RendererFiles;
  readonly onRoomUpgrade: RoomUpgrade;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
}

export interface Listening {
  readonly address: { readonly host: string; readonly port: number };
  /** Stops listening and cuts every connection: the room says goodbye to its own sockets before. */
  close(): Promise<void>;
}

/** Starts the https server. Throws ListenError when the address is taken, forbidden or not of this machine. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { host, port, ports, files, renderer, log } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const resident = createResidentFiles((key) => readResident(files, key));
  const site = { ports, files, resident, renderer, authority: options.certificate.ca, log, limits };

  const server = createTlsServer(options, limits);
  server.on('request', (request, response) => void handleRequest(site, request, response));
  server.on('upgrade', guardUpgrade(options.onRoomUpgrade));
  server.on('clientError', answerClientError);
  const connections = new Set<Duplex>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  try {
    server.listen({ host, port, backlog: limits.backlog });
    await once(server, 'listening');
  } catch (error) {
    throw error instanceof Error ? asListenError(error, host, port) : error;
  }
  server.on('error', (error) => log.error({ err: error }, 'the https server reports an error'));

  const bound = server.address();
  return {
    address: { host, port: bound !== null && typeof bound === 'object' ? bound.port : port },
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of connections) socket.destroy();
      await closed;
    },
  };
}

function createTlsServer({ certificate, ticketKeys }: ListenOptions, limits: Limits): Server {
  const server = createServer({
    cert: certificate.cert,
    key: certificate.key,
    minVersion: 'TLSv1.3',
    ALPNProtocols: ['http/1.1'],
    ticketKeys,
    sessionTimeout: limits.tlsSessionSeconds,
    handshakeTimeout: limits.handshakeMs,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    // Node bounds a whole request by one time; an upload is bounded by its standstill instead (see requestBody.ts).
    requestTimeout: 0,
    connectionsCheckingInterval: Math.min(1000, limits.headersMs),
    keepAliveTimeout: limits.keepAliveMs,
    noDelay: true,
  });
  server.timeout = limits.idleMs;
  server.maxConnections = limits.connections;
  return server;
}
