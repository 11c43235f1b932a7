import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { onceFor } from '../../core/base/onceFor.ts';
import type { TerminalRecord } from '../../core/terminals/terminal.ts';
import { browserKeyOf } from './browserKey.ts';
import { readUrl } from './readUrl.ts';

/** Why somebody is turned away, whatever they ask for. */
export type TurnedAwayWhy = 'revoked' | 'unknownCertificate' | 'certificateOver' | 'noCertificate';

/** Who sends a request or opens a socket. */
export type Admission =
  | { readonly kind: 'terminal'; readonly terminal: TerminalRecord }
  /** Shows nothing. */
  | { readonly kind: 'stranger' }
  /** Shows what is not good, or shows nothing where a certificate is needed. `what`: the terminal's name or the address. */
  | { readonly kind: 'refused'; readonly why: TurnedAwayWhy; readonly what: string };

type Terminals = Readonly<Record<string, TerminalRecord>>;

interface ShownCertificate {
  /** SHA-256 of its DER, in hex. */
  readonly fingerprint: string;
  readonly from: number;
  readonly until: number;
  /** Signed by the room's authority, for a client. */
  readonly isOurs: boolean;
}

const SHOWN = new WeakMap<TLSSocket, ShownCertificate | null>();
/** TLS's own word for a certificate of ours whose time is not now. */
const ONLY_TIME: ReadonlySet<string> = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

/**
 * The certificate that the other end proved to hold. A resumed session has the certificate of the handshake it goes back
 * to (the sealed ticket contains it), with that handshake's verdict, so nothing but the signature is taken from the
 * verdict: time and allow-list are looked at anew for each request.
 */
function shownBy(socket: TLSSocket): ShownCertificate | null {
  const known = SHOWN.get(socket);
  if (known !== undefined) return known;
  const cert = socket.getPeerX509Certificate();
  const fault = (socket.authorizationError as unknown as string | null) ?? '';
  const shown =
    cert === undefined
      ? null
      : {
          fingerprint: cert.fingerprint256.replaceAll(':', '').toLowerCase(),
          from: cert.validFromDate.getTime(),
          until: cert.validToDate.getTime(),
          isOurs: socket.authorized || ONLY_TIME.has(fault),
        };
  SHOWN.set(socket, shown);
  return shown;
}

/** The terminals by what proves them; made once for each list, because a thousand may come back at once. */
const byProof = onceFor(
  (terminals: Terminals): ReadonlyMap<string, TerminalRecord> =>
    new Map(
      Object.values(terminals).map((terminal) => [
        terminal.proof.kind === 'certificate' ? terminal.proof.fingerprint : terminal.proof.keyHash,
        terminal,
      ]),
    ),
);

/** Decides who comes, from what was proved and the allow-list as it stands now (E-1). */
export function admission(request: IncomingMessage, terminals: Terminals, now: number): Admission {
  const { socket } = request;
  const shown = socket instanceof TLSSocket ? shownBy(socket) : null;
  if (shown !== null) return byCertificate(shown, terminals, now, request);
  const key = browserKeyOf(request.headers.cookie);
  const browser = key === null ? undefined : byProof(terminals).get(hash('sha256', key, 'hex'));
  if (browser?.proof.kind !== 'browser') return { kind: 'stranger' };
  return browser.revokedAt === null
    ? { kind: 'terminal', terminal: browser }
    : { kind: 'refused', why: 'revoked', what: browser.name };
}

function byCertificate(
  { fingerprint, from, until, isOurs }: ShownCertificate,
  terminals: Terminals,
  now: number,
  request: IncomingMessage,
): Admission {
  const terminal = byProof(terminals).get(fingerprint);
  const refused = (why: TurnedAwayWhy): Admission => ({
    kind: 'refused',
    why,
    what: terminal?.name ?? pathOf(request),
  });
  if (!isOurs) return refused('unknownCertificate');
  if (now < from || now > until) return refused('certificateOver');
  if (terminal?.proof.kind !== 'certificate') return refused('unknownCertificate');
  return terminal.revokedAt === null ? { kind: 'terminal', terminal } : refused('revoked');
}

/** The address that a request names, without its query, which may hold anything. */
export function pathOf(request: IncomingMessage): string {
  try {
    return readUrl(request.url).pathname.slice(0, 80);
  } catch {
    return '';
  }
}
