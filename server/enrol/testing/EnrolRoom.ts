import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../../../core/command.ts';
import { EnrolState } from '../../../core/enrolment/protocol.ts';
import type { TerminalUse } from '../../../core/terminals/terminal.ts';
import { SETUP, setUpRoom } from '../../demo/setUpRoom.ts';
import { quietLog } from '../../room/testing/quietLog.ts';
import { type RoomServer, type ServerOptions, startServer } from '../../startServer.ts';
import { CHEAP_SEAL } from '../../trust/sealedKey.ts';
import { Machine } from './Machine.ts';
import { Technician } from './Technician.ts';

export const PASSPHRASE = 'cụm từ của phòng họp';
export const SERVICE_PIN = '480213';

/** A terminal that was enrolled over the door. */
export interface Enrolled {
  readonly terminalId: string;
  readonly cert: string;
  readonly key: string;
}

/** A real server with a room, for enrolling machines and being turned away. */
export class EnrolRoom {
  readonly dataDir: string;
  readonly #options: Partial<ServerOptions>;
  #server: RoomServer;
  #ca: string;
  readonly #password: string;

  private constructor(
    dataDir: string,
    options: Partial<ServerOptions>,
    server: RoomServer,
    ca: string,
    password: string,
  ) {
    this.dataDir = dataDir;
    this.#options = options;
    this.#server = server;
    this.#ca = ca;
    this.#password = password;
  }

  static async start(options: Partial<ServerOptions> = {}): Promise<EnrolRoom> {
    const dataDir = await mkdtemp(join(tmpdir(), 'nghisu-enrol-'));
    const server = await serve(dataDir, options);
    const { accounts } = await setUpRoom(server, 'Phòng họp');
    return new EnrolRoom(dataDir, options, server, await authorityIn(dataDir), accounts.console ?? '');
  }

  get server(): RoomServer {
    return this.#server;
  }

  get port(): number {
    return this.#server.address.port;
  }

  /** PEM of its authority. */
  get ca(): string {
    return this.#ca;
  }

  /** Stops the server and starts it again on the same folder, at another port. */
  async restart(options: Partial<ServerOptions> = {}): Promise<void> {
    await this.#server.stop();
    this.#server = await serve(this.dataDir, { ...this.#options, ...options });
  }

  async does(command: Command): Promise<void> {
    const outcome = await this.#server.loop.submit({ actor: SETUP, id: null, command });
    if (!outcome.ok) throw new Error(`${command.kind} was refused: ${outcome.code}`);
  }

  lock(locked = true): Promise<void> {
    return this.does({ kind: 'setDoor', door: { locked, browserPlaces: [] } });
  }

  /** The technician signed in at a console; `terminal` shows its certificate, others have none. */
  technician(terminal?: Enrolled): Promise<Technician> {
    const tls = { ca: this.#ca, servername: 'nghi-su.local' };
    return Technician.signIn(this.port, this.#password, terminal === undefined ? tls : { ...tls, ...only(terminal) });
  }

  machine(name?: string): Promise<Machine> {
    return Machine.make(this, name);
  }

  /** The whole way: invitation, question, the technician's yes, certificate. The authority must be open. */
  async enrol(technician: Technician, use: TerminalUse): Promise<Enrolled> {
    const { code } = await technician.must({ kind: 'invite', for: { kind: 'one', use }, servicePin: SERVICE_PIN });
    const machine = await this.machine();
    const asked = await machine.askWell(code);
    await technician.must({ kind: 'decideEnrolment', requestId: asked.id, admit: true, use: null });
    const state = EnrolState.parse((await asked.wait()).body);
    if (state.state !== 'approved') throw new Error(`the machine is ${state.state}`);
    return { terminalId: state.terminalId, cert: state.cert, key: machine.key };
  }

  /** Stops the server and removes its folder. */
  async dispose(): Promise<void> {
    await this.#server.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}

/** What a TLS client shows. */
export const only = ({ cert, key }: Pick<Enrolled, 'cert' | 'key'>) => ({ cert, key });

function serve(dataDir: string, options: Partial<ServerOptions>): Promise<RoomServer> {
  return startServer({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    version: 'test',
    renderer: new Map(),
    log: quietLog,
    passphrase: PASSPHRASE,
    sealCost: CHEAP_SEAL,
    ...options,
  });
}

const authorityIn = (dataDir: string) => readFile(join(dataDir, 'trust', 'ca.crt'), 'utf8');
