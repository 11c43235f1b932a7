import { openBrowserSocket, type Socket } from './socket.ts';

/** How often a page says that it is alive, in milliseconds. */
export const BEAT_EVERY_MS = 5_000;

/** What happens on a line that the shell carries. */
export interface LineListener {
  opened(): void;
  heard(text: string): void;
  closed(): void;
}

/** A line to the room that lives in the shell's main process. */
export interface ShellLine {
  send(text: string): void;
  close(): void;
}

/** What a technician may do at the terminal itself. */
export type ServiceAct = 'leave' | 'restart' | 'wipeDocuments';

export type ServiceOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'wrongPin' }
  /** Too many wrong PINs; `retryInMs` from now. */
  | { readonly kind: 'locked'; readonly retryInMs: number };

/** What really protects the terminal's key. */
export type KeyProtection =
  | { readonly kind: 'osStore'; readonly backend: string }
  /** A file that only this account can read; whoever copies the disk has the key. */
  | { readonly kind: 'file'; readonly why: 'noKeyring' | 'unavailable' };

/** Why the room could not be reached, as far as a technician can mend it. */
export type RoomFault =
  | 'unreachable'
  | 'refusedConnection'
  | 'wrongName'
  | 'foreignAuthority'
  | 'certificateOver'
  | 'clockBehind'
  /** The two sides have no version or cipher of TLS in common. */
  | 'noCommonTls'
  | 'notEnrolled'
  | 'other';

/** What the terminal says of itself; every value is meant for a technician's eyes. */
export interface ShellDiagnostics {
  readonly version: string;
  readonly keys: KeyProtection;
  /** Null since the line was last opened. */
  readonly lastFault: RoomFault | null;
  readonly documents: { readonly count: number; readonly bytes: number };
  readonly displays: readonly string[];
  readonly recoveries: readonly { readonly at: number; readonly what: string }[];
}

/** All that the Electron shell shows to a page; it is absent in a browser. */
export interface SeatShell {
  openLine(listener: LineListener): ShellLine;
  /** The page is alive and shows something; nothing is relaunched by the clock while a meeting is under way. */
  beat(meetingOpen: boolean): void;
  diagnostics(): Promise<ShellDiagnostics>;
  service(pin: string, act: ServiceAct): Promise<ServiceOutcome>;
  /** Told when somebody made the service gesture; answers how to stop listening. */
  onServiceAsked(listener: () => void): () => void;
}

declare global {
  interface Window {
    readonly seatShell?: SeatShell;
  }
}

/** The shell around this page, or null in a browser. */
export function shellHere(): SeatShell | null {
  return window.seatShell ?? null;
}

/** A socket on a line that the shell carries; the same contract as a browser's WebSocket. */
export function openShellSocket(shell: SeatShell): Socket {
  const line = shell.openLine({
    opened: () => socket.onopen?.(),
    heard: (text) => socket.onmessage?.({ data: text }),
    closed: () => socket.onclose?.(),
  });
  const socket: Socket = {
    send: (text) => line.send(text),
    close: () => line.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  return socket;
}

/** The page's socket to the room: the shell's where there is one, the browser's otherwise. */
export function openRoomSocket(): Socket {
  const shell = shellHere();
  return shell === null ? openBrowserSocket(location.host) : openShellSocket(shell);
}

/** Beats for as long as the page shows something. A page that lost its content falls silent, and the shell reloads it. */
export function beatWhileShown(
  shell: SeatShell,
  root: Pick<Element, 'childElementCount'> | null,
  isMeetingOpen: () => boolean,
): void {
  const beat = () => {
    if (root !== null && root.childElementCount > 0) shell.beat(isMeetingOpen());
  };
  setInterval(beat, BEAT_EVERY_MS);
  beat();
}
