import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import type { Duplex } from 'node:stream';
import type { FileStore } from '../files/openFileStore.ts';
import { createResidentFiles } from '../files/residentFiles.ts';
import type { Intake } from '../intake/Intake.ts';
import type { Log } from '../log.ts';
import type { Bundles } from '../paperDesk/Bundles.ts';
import type { PapersPort } from '../paperDesk/PapersPort.ts';
import type { SwarmDesk } from '../swarm/SwarmDesk.ts';
import type { RoomCertificate } from '../trust/RoomTrust.ts';
import type { UpdatesPort } from '../updates/UpdatesPort.ts';
import { answerClientError } from './answerClientError.ts';
import { Doorkeeper } from './Doorkeeper.ts';
import { guardUpgrade } from './guardUpgrade.ts';
import { handleRequest } from './handleRequest.ts';
import { asListenError } from './ListenError.ts';
import { LIMITS, type Limits } from './limits.ts';
import type { RendererFiles } from './loadRenderer.ts';
import type { DoorPort, EnrolPort, HttpPorts, MachineUpgrade, RoomUpgrade, TerminalLogsPort } from './ports.ts';
import { readResident } from './residentKey.ts';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly certificate: RoomCertificate;
  /** 48 bytes that outlive the process, so that terminals resume their TLS sessions after a restart. */
  readonly ticketKeys: Buffer;
  readonly ports: HttpPorts;
  readonly door: DoorPort;
  readonly enrol: EnrolPort;
  readonly logs: TerminalLogsPort;
  readonly updates: UpdatesPort;
  readonly papers: PapersPort;
  readonly bundles: Pick<Bundles, 'record' | 'file'>;
  /** Absent: terminals do not give each other papers. */
  readonly swarm?: Pick<SwarmDesk, 'share' | 'ask'> | undefined;
  readonly intake: Pick<Intake, 'take' | 'stateOf' | 'capabilities'>;
  readonly files: FileStore;
  readonly renderer: RendererFiles;
  readonly onRoomUpgrade: RoomUpgrade;
  readonly onMachineUpgrade: MachineUpgrade;
  readonly log: Log;
  readonly limits?: Partial<Limits>;
}

export interface Listening {
  readonly address: { readonly host: string; readonly port: number };
  /** Cuts whoever is no longer let in; to be called after every commit. */
  recheck(): void;
  /** Shows another certificate of the same authority from now on; what is open stays. */
  renew(certificate: RoomCertificate): void;
  /** Stops listening and cuts every connection: the room says goodbye to its own sockets before. */
  close(): Promise<void>;
}

/** Starts the https server. Throws ListenError when the address is taken, forbidden or not of this machine. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { host, port, ports, door, enrol, logs, updates, papers, bundles, intake, files, renderer, log } = options;
  const limits: Limits = { ...LIMITS, ...options.limits };
  const resident = createResidentFiles((key) => readResident(files, key));
  const authority = options.certificate.ca;
  const swarm = options.swarm ?? null;
  const site = {
    ports,
    enrol,
    logs,
    updates,
    papers,
    bundles,
    swarm,
    intake,
    files,
    resident,
    renderer,
    authority,
    log,
    limits,
  };

  const server = createTlsServer(options, limits);
  const doorkeeper = new Doorkeeper(door);
  server.on('request', (request, response) => void handleRequest(site, doorkeeper, request, response));
  server.on(
    'upgrade',
    guardUpgrade({ doorkeeper, onRoom: options.onRoomUpgrade, onMachine: options.onMachineUpgrade }),
  );
  server.on('clientError', answerClientError);
  server.on('tlsClientError', (error: NodeJS.ErrnoException, socket) => {
    const address = socket.remoteAddress ?? '';
    // Who hangs up in the middle of a handshake, as scanners and slow networks do, has shown nothing to refuse.
    if (error.code !== 'ECONNRESET') door.turnedAway({ address, why: 'badTls', what: error.code ?? '' });
  });
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
    recheck: () => doorkeeper.recheck(),
    renew: (certificate) => server.setSecureContext(tlsOptions({ ...options, certificate }, limits)),
    async close() {
      const closed = once(server, 'close');
      server.close();
      for (const socket of connections) socket.destroy();
      await closed;
    },
  };
}

/**
 * Certificates are asked for, and not demanded: a browser has none, and one that asks to be enrolled has none yet. Who
 * shows which is decided for each request (`admission.ts`), so that everybody who is turned away reads why.
 */
export function tlsOptions(
  { certificate, ticketKeys }: Pick<ListenOptions, 'certificate' | 'ticketKeys'>,
  limits: Limits,
) {
  return {
    // With the authority's own: a machine that types a code learns it here, and proves it with the code (E-3).
    cert: `${certificate.cert}\n${certificate.ca}`,
    key: certificate.key,
    ca: certificate.ca,
    minVersion: 'TLSv1.3',
    ticketKeys,
    // A session of another authority is not resumed: the verdict on its certificate would be that one's.
    sessionIdContext: new X509Certificate(certificate.ca).fingerprint256.replaceAll(':', '').slice(0, 32),
    sessionTimeout: limits.tlsSessionSeconds,
  } as const;
}

function createTlsServer(options: ListenOptions, limits: Limits): Server {
  const server = createServer({
    ...tlsOptions(options, limits),
    requestCert: true,
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
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
