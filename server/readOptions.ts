import { parseArgs } from 'node:util';

export interface MainOptions {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** An existing folder on another disk; null means that there is no backup. */
  readonly backupDir: string | null;
  /** A new installation starts without the demonstration meeting. */
  readonly empty: boolean;
  /** Strangers are let in for this run, also where the technician has locked the door. */
  readonly openDoor: boolean;
  /** Terminals give each other papers; not in a room on Wi-Fi, where each copy goes through the air twice. */
  readonly swarm: boolean;
  /** The room announces itself on the network, so that new machines find it. */
  readonly announce: boolean;
}

export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const DEFAULT_PORT = 8443;
const EVERY_ADDRESS = '0.0.0.0';
const DEFAULT_DATA = 'data';

export const USAGE = `npm start -- [--port N] [--host ADDR] [--data DIR] [--backup DIR] [--empty] [--open-door]
             [--no-announce] [--no-swarm]
  --port N     port to listen on (${DEFAULT_PORT})
  --host ADDR  address to listen on (every address of this machine)
  --data DIR   folder of the room's data (./${DEFAULT_DATA})
  --backup DIR existing folder on another disk that the room is backed up to (no backup)
  --empty      a new room without the demonstration meeting
  --open-door  let machines in that are no terminals, for this run: for a technician who is locked out
  --no-announce
               do not announce the room on the network (mDNS); machines are then enrolled by its address
  --no-swarm   terminals take papers from the server only: for a room on Wi-Fi`;

/** Reads the command line; throws UsageError with a sentence that says what to write instead. */
export function readOptions(args: readonly string[]): MainOptions {
  let values: {
    port?: string;
    host?: string;
    data?: string;
    backup?: string;
    empty?: boolean;
    'open-door'?: boolean;
    'no-announce'?: boolean;
    'no-swarm'?: boolean;
  };
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        backup: { type: 'string' },
        empty: { type: 'boolean' },
        'open-door': { type: 'boolean' },
        'no-announce': { type: 'boolean' },
        'no-swarm': { type: 'boolean' },
      },
    }));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`--port takes a number from 0 to 65535, not "${values.port}"`);
  }
  return {
    port,
    host: values.host ?? EVERY_ADDRESS,
    dataDir: values.data ?? DEFAULT_DATA,
    backupDir: values.backup ?? null,
    empty: values.empty ?? false,
    openDoor: values['open-door'] ?? false,
    announce: !(values['no-announce'] ?? false),
    swarm: !(values['no-swarm'] ?? false),
  };
}
