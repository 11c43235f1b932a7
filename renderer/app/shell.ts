import type { EnrolFault } from '../../core/enrolment/protocol.ts';
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
export type ServiceAct =
  | 'leave'
  | 'restart'
  | 'wipeDocuments'
  /** Forgets its certificate and its room: the terminal is enrolled anew. */
  | 'enrolAgain'
  /** Installs the version that the server offers (`ShellDiagnostics.offer`). */
  | 'update';

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
  /** The technician took this terminal off the allow-list. */
  | 'revoked'
  /** The server does not know this terminal's certificate. */
  | 'unknownCertificate'
  /** This terminal's own certificate is over. */
  | 'ownCertificateOver'
  | 'other';

/** What the terminal says of itself; every value is meant for a technician's eyes. */
export interface ShellDiagnostics {
  readonly version: string;
  readonly keys: KeyProtection;
  /** Null since the line was last opened. */
  readonly lastFault: RoomFault | null;
  readonly documents: { readonly count: number; readonly bytes: number };
  readonly displays: readonly string[];
  /** Until when the terminal's certificate holds, on the terminal's clock; null without one. */
  readonly certificateUntil: number | null;
  /** The name that the server's certificate must carry. */
  readonly serverName: string;
  /** The terminal's clock minus the room's, in milliseconds; null until it was measured. */
  readonly clockSkewMs: number | null;
  /** The version that the server offers to a terminal that is too old for it, or null. */
  readonly offer: string | null;
  readonly recoveries: readonly { readonly at: number; readonly what: string }[];
}

/** A room's server that announces itself on the network. Nothing of it is believed before the enrolment proves it. */
export interface FoundRoom {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** The first characters of the hash of the authority's key, to tell two rooms apart. */
  readonly authority: string;
}

/** What a technician at the terminal has in hand; `place` is the number of the place where the invitation leaves it open. */
export type EnrolAsk =
  | {
      readonly kind: 'code';
      readonly address: string;
      readonly port: number;
      readonly code: string;
      readonly place: string | null;
    }
  /** The text of a QR code, or the content of a file. */
  | { readonly kind: 'text'; readonly text: string; readonly place: string | null }
  /** A file on a USB stick. */
  | { readonly kind: 'stick'; readonly place: string | null };

/** Why the terminal is not enrolled, as far as a technician can mend it. */
export type EnrolTrouble =
  | RoomFault
  | EnrolFault
  /** The server did not prove that it knows the code, or gave a certificate that is not for this terminal. */
  | 'wrongServer'
  /** No USB stick has an invitation. */
  | 'noStick'
  /** Let in as a desk or a console, which are used in a browser. */
  | 'otherUse';

/** How far the enrolment is. */
export type EnrolStep =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking' }
  /** Both sides show the words; `until` is on the terminal's own clock, ms since the epoch. */
  | { readonly kind: 'comparing'; readonly words: readonly string[]; readonly room: string; readonly until: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly why: EnrolTrouble };

/** How a terminal without a room gets one. */
export interface ShellEnrolment {
  /** Looks around on the network for some seconds. */
  rooms(): Promise<readonly FoundRoom[]>;
  /** Begins anew, whatever was under way; the outcome arrives as steps. */
  begin(ask: EnrolAsk): Promise<void>;
  cancel(): Promise<void>;
  /** Told of every step from now on; answers how to stop listening. */
  onStep(listener: (step: EnrolStep) => void): () => void;
}

/** All that the Electron shell shows to a page; it is absent in a browser. */
export interface SeatShell {
  openLine(listener: LineListener): ShellLine;
  /** The page is alive and shows something; nothing is relaunched by the clock while a meeting is under way. */
  beat(meetingOpen: boolean): void;
  /**
   * The files that this reader (by the session's token) should have at hand, the most urgent first; the shell brings them,
   * and gives up what is secret and not among them. Answers which files are here, of any reader.
   */
  papers(token: string | null, wanted: readonly string[]): Promise<readonly string[]>;
  diagnostics(): Promise<ShellDiagnostics>;
  service(pin: string, act: ServiceAct): Promise<ServiceOutcome>;
  /** Told when somebody made the service gesture; answers how to stop listening. */
  onServiceAsked(listener: () => void): () => void;
  /** Answers only while the terminal has no room, at `/enrol`. */
  readonly enrolment: ShellEnrolment;
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
