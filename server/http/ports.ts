import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Who sends a request, as the room knows the bearer token. */
export interface Caller {
  readonly session: string;
  readonly role: 'seat' | 'chair' | 'wall' | 'secretary' | 'technician';
}

/** A paper that is on disk and waits to be attached to the meeting. */
export interface StoredUpload {
  readonly sha256: string;
  /** In bytes, of what a reader is served. */
  readonly size: number;
  /** Null when the server could not count them. */
  readonly pages: number | null;
  readonly viewingCopy: boolean;
  /** The file's name as the secretary knows it, in NFC. */
  readonly name: string;
  readonly meeting: string;
  /** The agenda item, or null when the paper belongs to the meeting as a whole. */
  readonly item: string | null;
  /** The kind of paper as the query says it, not validated; null when it does not. */
  readonly kind: string | null;
  /** The client's own id of the paper, not validated, so that a retry attaches it once; null when it has none. */
  readonly paper: string | null;
}

/** What the room wants the client to be told; `body` is sent as JSON. */
export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

export type AttachAnswer = JsonAnswer;

export interface ImportUpload {
  readonly fileName: string;
  /** The request's query, the file name excepted; the last value of a name wins. */
  readonly query: Readonly<Record<string, string>>;
  readonly bytes: Buffer;
}

export interface ImportCommit {
  readonly id: string;
  /** The request's JSON, not validated. */
  readonly body: unknown;
}

/** All that the HTTP server knows of the room. */
export interface HttpPorts {
  /** The session of a bearer token; null when there is none. */
  callerOf(token: string): Caller | null;
  /** Whether the paper is released to this caller. */
  mayRead(caller: Caller, sha256: string): boolean;
  /** Whether the caller may send papers and imports. */
  mayUpload(caller: Caller): boolean;
  health(): { readonly version: string; readonly protocol: number; readonly connected: number };
  /** Called when an upload is stored; answers what to tell the client. */
  attach(caller: Caller, upload: StoredUpload): Promise<AttachAnswer>;
  importPreview(caller: Caller, upload: ImportUpload): Promise<JsonAnswer>;
  importCommit(caller: Caller, request: ImportCommit): Promise<JsonAnswer>;
}

/** Takes over a WebSocket handshake on `/room` whose origin was checked. */
export type RoomUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
