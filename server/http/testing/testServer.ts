import { mkdtemp, rm } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { vi } from 'vitest';
import type { TerminalRecord } from '../../../core/terminals/terminal.ts';
import type { DoorRefusal } from '../../../core/views/terminalViews.ts';
import { openFileStore } from '../../files/openFileStore.ts';
import type { Qpdf } from '../../files/qpdf.ts';
import { Intake } from '../../intake/Intake.ts';
import type { Converter } from '../../intake/openConverter.ts';
import type { NoSandbox } from '../../intake/Sandbox.ts';
import type { PapersPort } from '../../paperDesk/PapersPort.ts';
import { RoomTrust } from '../../trust/RoomTrust.ts';
import { CHEAP_SEAL } from '../../trust/sealedKey.ts';
import { ticketKeys } from '../../trust/secretKey.ts';
import { type ListenOptions, listen } from '../listen.ts';
import { loadRenderer } from '../loadRenderer.ts';
import type { Caller, EnrolPort, HttpPorts } from '../ports.ts';

const HOST = '127.0.0.1';
const PASSPHRASE = 'a passphrase for tests';

/** A door that a test locks, and a list that it writes. */
export function fakeDoor() {
  const door = {
    list: {} as Readonly<Record<string, TerminalRecord>>,
    locked: false,
    offset: 0,
    turned: [] as Omit<DoorRefusal, 'at'>[],
    terminals: () => door.list,
    isLocked: () => door.locked,
    now: () => Date.now() + door.offset,
    turnedAway: (refusal: Omit<DoorRefusal, 'at'>) => void door.turned.push(refusal),
  };
  return door;
}

/** A room whose machines send no logs, and that keeps no packages for them. */
export const NO_MACHINES = {
  logs: { take: async () => false, open: async () => null },
  updates: { receive: () => Promise.reject(new Error('nothing is kept here')), pathOf: () => null },
};

const noPapers = () => Promise.reject(new Error('no papers are made here'));
/** A room that keeps no records. */
export const NO_BUNDLES: ListenOptions['bundles'] = {
  async *record() {},
  async *file() {},
};
/** A room that makes no papers. */
export const NO_PAPERS: PapersPort = {
  status: noPapers,
  paper: noPapers,
  sign: noPapers,
  takeSigned: noPapers,
  verdict: noPapers,
  verdictPage: noPapers,
  takeTemplate: noPapers,
  removeTemplate: noPapers,
};

const noEnrolment = () => {
  throw new Error('nobody enrols here');
};
/** An enrolment door behind which nobody is. */
export const CLOSED_ENROLMENT: EnrolPort = {
  ask: noEnrolment,
  wait: noEnrolment,
  askAsBrowser: noEnrolment,
  waitAsBrowser: noEnrolment,
  malformed: noEnrolment,
  now: () => Date.now(),
  page: new Map(),
};

/** A room without notes. */
const NO_NOTES: HttpPorts['notes'] = {
  ownerOf: () => null,
  list: async () => ({ notes: [], more: false }),
  put: async () => ({ kept: [], conflicts: [], full: [] }),
  keys: async () => [],
  putKey: async () => {},
};

/** The tokens that the fake room knows. */
export const TOKENS = { secretary: 'token-secretary', seat: 'token-seat' } as const;

/** A room that lets the secretary upload and seats read what is in `released`. */
export function fakePorts(released: Set<string>) {
  return {
    callerOf(token: string): Caller | null {
      if (token === TOKENS.secretary) return { session: 'session-1', role: 'secretary' };
      if (token === TOKENS.seat) return { session: 'session-2', role: 'seat' };
      return null;
    },
    mayRead: (caller: Caller, sha256: string) => caller.role === 'secretary' || released.has(sha256),
    isSecret: (_: string) => false,
    notes: NO_NOTES,
    sourceOf: vi.fn<HttpPorts['sourceOf']>(() => null),
    mayUpload: (caller: Caller) => caller.role === 'secretary',
    health: () => ({ version: '1.2.3', protocol: 7, connected: 42 }),
    attach: vi.fn<HttpPorts['attach']>(async (_, upload) => ({ status: 201, body: { sha256: upload.sha256 } })),
    attachEntry: vi.fn<HttpPorts['attachEntry']>(async (_, upload) => ({
      status: 201,
      body: { entry: upload.sha256 },
    })),
    importPreview: vi.fn<HttpPorts['importPreview']>(async (_, { bytes }) => ({
      status: 200,
      body: { bytes: bytes.length },
    })),
    importCommit: vi.fn<HttpPorts['importCommit']>(async (_, { id }) => ({ status: 200, body: { id } })),
  };
}

export interface TestServerOptions {
  readonly limits?: NonNullable<ListenOptions['limits']>;
  readonly rendererDir?: string;
  readonly qpdf?: Qpdf | null;
  /** Nothing is converted unless a test brings something that does. */
  readonly converter?: Converter | NoSandbox;
  readonly papers?: PapersPort;
  readonly bundles?: ListenOptions['bundles'];
  /** A data folder to go on with; a fresh one otherwise. */
  readonly dir?: string;
}

/** A real https server on a free port, with its own authority and a fake room. */
export async function startTestServer(options: TestServerOptions = {}) {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'room-http-')));
  const trust = join(dir, 'trust');
  const released = new Set<string>();
  const ports = fakePorts(released);
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const kept = await RoomTrust.start(trust, {
    host: HOST,
    now: Date.now(),
    passphrase: PASSPHRASE,
    keepPassphrase: async () => {},
    cost: CHEAP_SEAL,
  });
  const { certificate, authority } = kept;
  const door = fakeDoor();
  const files = await openFileStore(join(dir, 'files'), log, options.qpdf ?? null, null);
  const intake = new Intake({
    files,
    converter: Promise.resolve(options.converter ?? 'noOffice'),
    poppler: null,
    ocr: Promise.resolve(false),
    log,
    now: () => Date.now(),
  });
  const onRoomUpgrade = vi.fn<ListenOptions['onRoomUpgrade']>((_, socket) => {
    socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  });
  const onMachineUpgrade = vi.fn<ListenOptions['onMachineUpgrade']>((_, socket) => {
    socket.end('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  });
  const listening = await listen({
    host: HOST,
    port: 0,
    certificate,
    ticketKeys: await ticketKeys(trust),
    ports,
    door,
    enrol: CLOSED_ENROLMENT,
    ...NO_MACHINES,
    papers: options.papers ?? NO_PAPERS,
    bundles: options.bundles ?? NO_BUNDLES,
    intake,
    files,
    renderer: await loadRenderer(options.rendererDir ?? join(dir, 'none')),
    onRoomUpgrade,
    onMachineUpgrade,
    log,
    limits: options.limits ?? {},
  });
  const { port } = listening.address;
  return {
    dir,
    port,
    host: HOST,
    ca: certificate.ca,
    certificate,
    authority,
    trust: kept,
    passphrase: PASSPHRASE,
    door,
    recheck: () => listening.recheck(),
    released,
    ports,
    intake,
    files,
    log,
    onRoomUpgrade,
    onMachineUpgrade,
    /** Stores a PDF behind the room's back. */
    store: (bytes: Buffer) => files.put(Readable.from([bytes]), { limit: bytes.length }),
    ask: (path: string, question: Question = {}) => ask({ port, ca: certificate.ca }, path, question),
    /** Stops the server and keeps its folder. */
    stop: () => listening.close(),
    async close() {
      await listening.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export type TestServer = Awaited<ReturnType<typeof startTestServer>>;

export interface Question {
  readonly method?: string;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | Readable;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** One request on a connection of its own that verifies the server against its authority; the path is sent as given. */
function ask(server: { port: number; ca: string }, path: string, question: Question): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', token, headers = {}, body } = question;
    const authorization = token === undefined ? {} : { Authorization: `Bearer ${token}` };
    const outgoing = request(
      { host: HOST, ...server, path, method, agent: false, headers: { ...authorization, ...headers } },
      (incoming) => {
        buffer(incoming).then(
          (bytes) => resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: bytes }),
          reject,
        );
      },
    );
    outgoing.once('error', reject);
    if (body instanceof Readable) body.pipe(outgoing);
    else outgoing.end(body);
  });
}

/** The error code of a JSON answer, or undefined. */
export function errorCode({ body }: Answer): unknown {
  const parsed: { error?: { code?: unknown } } = JSON.parse(body.toString('utf8'));
  return parsed.error?.code;
}
