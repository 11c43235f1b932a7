import type { FileHandle } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { PaperSource, PaperWarning } from '../../core/documents/document.ts';
import type { BrowserAnswer, BrowserRequest, BrowserState } from '../../core/enrolment/browser.ts';
import type { EnrolAnswer, EnrolRequest, EnrolState } from '../../core/enrolment/protocol.ts';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import type { DoorRefusal } from '../../core/views/terminalViews.ts';
import type { NotesPort } from '../notes/NotesPort.ts';
import type { RendererFiles } from './loadRenderer.ts';

/** Who sends a request, as the room knows the bearer token. */
export interface Caller {
  readonly session: string;
  readonly role: 'seat' | 'chair' | 'wall' | 'secretary' | 'technician';
}

/** A PDF that is on disk and waits to be attached. */
export interface StoredPdf {
  readonly sha256: string;
  /** In bytes, of what a reader is served. */
  readonly size: number;
  /** Null when the server could not count them. */
  readonly pages: number | null;
  readonly viewingCopy: boolean;
  /** The file that it was converted from; null: the PDF itself was uploaded. */
  readonly source: PaperSource | null;
  readonly warnings: readonly PaperWarning[];
}

/** A paper of a meeting. */
export interface StoredUpload extends StoredPdf {
  /** The file's name as the secretary knows it, in NFC. */
  readonly name: string;
  readonly meeting: string;
  /** The agenda item, or null when the paper belongs to the meeting as a whole. */
  readonly item: string | null;
  /** The kind of paper as the query says it, not validated; null when it does not. */
  readonly kind: string | null;
  /** Số, ký hiệu, not validated; null when the query says none. */
  readonly number: string | null;
  /** The client's own id of the paper, not validated, so that a retry attaches it once; null when it has none. */
  readonly paper: string | null;
}

/** A reference document of the library; nothing of it is validated. */
export interface StoredEntry extends StoredPdf {
  /** The client's own id of a new entry, so that a retry attaches it once; null when it has none. */
  readonly id: string | null;
  /** The entry whose next version it is; null: a new one. */
  readonly entryId: string | null;
  /** What is written about it, as JSON. */
  readonly setup: string;
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
  /** The session of a bearer token that comes from a terminal, or from none; null when there is no such session there. */
  callerOf(token: string, terminalId: string | null): Caller | null;
  /** Whether the paper is released to this caller. */
  mayRead(caller: Caller, sha256: string): boolean;
  /** Whether it is a file of a secret paper, which nobody keeps (D-7). */
  isSecret(sha256: string): boolean;
  /** What a file is called from which a paper was converted, for a caller who may read it; null: no such file. */
  sourceOf(caller: Caller, sha256: string): Pick<PaperSource, 'name' | 'mediaType'> | null;
  /** Whether the caller may send papers and imports. */
  mayUpload(caller: Caller): boolean;
  health(): { readonly version: string; readonly protocol: number; readonly connected: number };
  /** Called when an upload is stored; answers what to tell the client. */
  attach(caller: Caller, upload: StoredUpload): Promise<AttachAnswer>;
  /** As `attach`, for the library. */
  attachEntry(caller: Caller, upload: StoredEntry): Promise<AttachAnswer>;
  importPreview(caller: Caller, upload: ImportUpload): Promise<JsonAnswer>;
  importCommit(caller: Caller, request: ImportCommit): Promise<JsonAnswer>;
  /** A person's own sealed notes. */
  readonly notes: NotesPort;
}

/** All that the HTTP server knows of who gets in. */
export interface DoorPort {
  /** Every machine that was ever let in; another object whenever it has changed. */
  terminals(): Readonly<Record<string, TerminalRecord>>;
  /** Whether strangers get only health and the enrolment door, as it stands now. */
  isLocked(): boolean;
  /** Milliseconds since the epoch. */
  now(): number;
  turnedAway(refusal: Omit<DoorRefusal, 'at'>): void;
}

/** Where a question at the enrolment door comes from. */
export interface Asking {
  readonly address: string;
  /** What only this TLS connection has: 32 bytes of its exporter. */
  readonly exporter: Buffer;
}

/** The enrolment door. Whoever is refused is noted, and gets an `EnrolRefused` thrown. */
export interface EnrolPort {
  ask(request: EnrolRequest, from: Asking): Promise<EnrolAnswer>;
  /** Resolves with the decision, or with `waiting` after a while or when `gone` is aborted. */
  wait(question: WaitQuestion): Promise<EnrolState>;
  askAsBrowser(request: BrowserRequest, address: string): BrowserAnswer;
  /** As `wait`; `key` is what an admitted browser has to keep. */
  waitAsBrowser(question: WaitQuestion): Promise<{ readonly body: BrowserState; readonly key: string | null }>;
  /** The refusal of what did not even look like a question. */
  malformed(address: string, what: string): Error;
  /** The room's clock, told with every refusal. */
  now(): number;
  /** The page of the door, by its address below `/enrol`. */
  readonly page: RendererFiles;
}

/** Somebody wants to hear what was decided. */
export interface WaitQuestion {
  readonly requestId: string;
  /** Base64url; proves that the request is theirs. */
  readonly proof: string;
  readonly address: string;
  readonly gone: AbortSignal;
}

/** Logs and diagnostics of terminals. */
export interface TerminalLogsPort {
  /** Keeps what a terminal sends for an order; false when nobody asked it, then the body is not read. Throws FileStoreError. */
  take(terminal: TerminalRecord, orderId: string, body: AsyncIterable<Uint8Array>): Promise<boolean>;
  /** Logs by their id, to be closed by the caller; null when there are none that this caller may have. */
  open(
    caller: Caller,
    id: string,
  ): Promise<{ readonly file: FileHandle; readonly terminal: string; readonly bytes: number } | null>;
}

/** Takes over a WebSocket handshake on `/room` whose origin was checked; null: no terminal. */
export type RoomUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, terminalId: string | null) => void;

/** Takes over a WebSocket handshake on `/machine`: always an enrolled terminal, by its certificate. */
export type MachineUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer, terminalId: string) => void;
