import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import type { FileStore } from '../files/openFileStore.ts';
import type { ResidentFiles } from '../files/residentFiles.ts';
import type { Intake } from '../intake/Intake.ts';
import type { Log } from '../log.ts';
import type { Bundles } from '../paperDesk/Bundles.ts';
import type { PapersPort } from '../paperDesk/PapersPort.ts';
import type { SwarmDesk } from '../swarm/SwarmDesk.ts';
import type { UpdatesPort } from '../updates/UpdatesPort.ts';
import type { Limits } from './limits.ts';
import type { RendererFiles } from './loadRenderer.ts';
import type { EnrolPort, HttpPorts, TerminalLogsPort } from './ports.ts';

/** What every handler may use; the same for all requests. */
export interface Site {
  readonly ports: HttpPorts;
  readonly enrol: EnrolPort;
  readonly logs: TerminalLogsPort;
  readonly updates: UpdatesPort;
  readonly papers: PapersPort;
  readonly bundles: Pick<Bundles, 'record' | 'file'>;
  /** Null: terminals do not give each other papers. */
  readonly swarm: Pick<SwarmDesk, 'share' | 'ask'> | null;
  readonly intake: Pick<Intake, 'take' | 'stateOf' | 'capabilities'>;
  readonly files: FileStore;
  readonly resident: ResidentFiles;
  readonly renderer: RendererFiles;
  /** PEM of the room's authority. */
  readonly authority: string;
  readonly log: Log;
  readonly limits: Limits;
}

/** One request with its answer; `params` are the decoded `:name` parts of the route. */
export interface Exchange extends Site {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  /** The terminal that sends it; null: a stranger at an open door, or an address at which nobody asks who comes. */
  readonly terminal: TerminalRecord | null;
}

export type Handler = (exchange: Exchange) => void | Promise<void>;
