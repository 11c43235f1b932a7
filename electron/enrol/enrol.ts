import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { EnrolMachine } from '../../core/enrolment/protocol.ts';
import type { TerminalUse } from '../../core/terminals/terminal.ts';
import type { EnrolStep } from '../../renderer/app/shell.ts';
import { ROOM_NAME } from '../config.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';
import { type Identity, pinnedAgent } from '../connection/pinnedAgent.ts';
import { type Asking, askToEnrol, type WaitingRequest } from './askToEnrol.ts';
import { type Approval, awaitDecision } from './awaitDecision.ts';
import { makeCertificateRequest } from './certificateRequest.ts';
import { dialUnpinned } from './dialUnpinned.ts';
import { EnrolError } from './EnrolError.ts';
import type { Invitation } from './invitation.ts';
import { judgeServer, keyHash, type ShownAuthority } from './judgeServer.ts';

/** How often a question is asked whose answer is lost on the way. */
const ASKS = 3;

export interface EnrolPorts {
  readonly machine: EnrolMachine;
  /** This terminal's clock, ms since the epoch. */
  readonly now: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  readonly signal: AbortSignal;
  /** Both sides show the words from now on. */
  comparing(step: Extract<EnrolStep, { kind: 'comparing' }>): void;
}

/** What an enrolled terminal knows: which one it is, where its room is, and whom to believe. */
export interface Enrolled {
  readonly terminalId: string;
  readonly identity: Identity;
  readonly server: RoomAddress & { readonly name: string };
  /** PEM of the room's authority. */
  readonly authority: string;
  readonly use: TerminalUse;
  readonly servicePin: string;
}

/** Enrols this terminal by an invitation (E-1, E-3, E-4); `place` is the number it says it stands at. Throws EnrolError. */
export async function enrol(invitation: Invitation, place: string | null, ports: EnrolPorts): Promise<Enrolled> {
  const { machine, now, random, signal } = ports;
  const { key, csr } = makeCertificateRequest(machine.name);
  const { request, room, authority } = await ask(invitation, { csr, place, machine, now, signal }, ASKS);
  ports.comparing({ kind: 'comparing', words: request.words, room: invitation.room, until: request.until });
  const agent = pinnedAgent({ authority: authority.cert.toString(), name: ROOM_NAME, identity: null });
  try {
    const approval = await awaitDecision({ request, room, agent, now, random, signal });
    return checked(approval, authority, key, room);
  } finally {
    agent.destroy();
  }
}

/** The question whose answer was lost is asked again, with the same key: the server knows it as the same machine's. */
async function ask(
  invitation: Invitation,
  asking: Omit<Asking, 'invitation' | 'authority'>,
  asks: number,
): Promise<{ request: WaitingRequest; room: RoomAddress; authority: ShownAuthority }> {
  const { socket, room, authority } = await reach(invitation, asking.signal);
  try {
    return {
      request: await askToEnrol(socket, room, { ...asking, invitation, authority: authority.hash }),
      room,
      authority,
    };
  } catch (error) {
    const isCut = error instanceof EnrolError && error.why === 'unreachable';
    if (!isCut || asks <= 1 || asking.signal.aborted) throw error;
    return ask(invitation, asking, asks - 1);
  } finally {
    socket.destroy();
  }
}

interface Reached {
  readonly socket: TLSSocket;
  readonly room: RoomAddress;
  readonly authority: ShownAuthority;
}

/** The first of the addresses at which the invitation's server answers. A stranger there says more than silence elsewhere. */
async function reach({ at, authority }: Invitation, signal: AbortSignal): Promise<Reached> {
  let fault = new EnrolError('unreachable');
  for (const room of at) {
    signal.throwIfAborted();
    let socket: TLSSocket | null = null;
    try {
      socket = await dialUnpinned(room, signal);
      return { socket, room, authority: judgeServer(socket.getPeerCertificate(true), authority) };
    } catch (error) {
      socket?.destroy();
      if (!(error instanceof EnrolError)) throw error;
      if (fault.why === 'unreachable') fault = error;
    }
  }
  throw fault;
}

/** The certificate must be for this terminal's own key, and of the authority that proved itself. */
function checked(approval: Approval, authority: ShownAuthority, key: string, room: RoomAddress): Enrolled {
  const { cert, serverName: name, terminalId, use, servicePin } = approval;
  const own = parsed(cert);
  const given = parsed(approval.authority);
  const right =
    keyHash(given).equals(authority.hash) &&
    own.checkPrivateKey(createPrivateKey(key)) &&
    own.checkIssued(authority.cert) &&
    own.verify(authority.cert.publicKey) &&
    name === ROOM_NAME;
  if (!right) throw new EnrolError('wrongServer', 'the certificate is not for this terminal');
  return {
    terminalId,
    identity: { cert, key },
    server: { ...room, name },
    authority: authority.cert.toString(),
    use,
    servicePin,
  };
}

function parsed(pem: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new EnrolError('wrongServer', 'what was given is no certificate');
  }
}
