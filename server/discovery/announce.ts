import { EventEmitter } from 'node:events';
import { hostname } from 'node:os';
import bonjour from 'bonjour-service';
import { ANNOUNCED_HASH, type Announcement, SERVICE_TYPE } from '../../core/enrolment/announcement.ts';
import type { Log } from '../log.ts';
import { cutToBytes } from './cutToBytes.ts';

/** Bytes of a DNS label (RFC 1035 §2.3.4), and of a string in a TXT record with its key and "=" (RFC 6763 §6.1). */
const LABEL_BYTES = 63;
const TXT_BYTES = 255;
/** Of multicast DNS (RFC 6762). */
const MDNS_PORT = 5353;

export interface AnnouncedRoom {
  /** The room's name. */
  readonly name: string;
  /** Where its server listens. */
  readonly port: number;
  /** The hash of its authority's public key in base64url, as in `InvitationFile`. */
  readonly authority: string;
}

/** Takes the announcement back; resolves when the network has been told. */
export type StopAnnouncing = () => Promise<void>;

/**
 * Announces the room by mDNS on every network of this machine, so that a machine that is to be enrolled finds it. Only a
 * hint: nobody believes it. Never throws; what is wrong with the network is logged once, and the room goes on without.
 */
export function announce({ name, port, authority }: AnnouncedRoom, log: Log, mdnsPort = MDNS_PORT): StopAnnouncing {
  let isTold = false;
  const tell = (error: unknown) => {
    if (isTold) return;
    isTold = true;
    log.warn({ err: error }, 'the room cannot announce itself; its address must be typed where machines are enrolled');
  };
  const short = authority.slice(0, ANNOUNCED_HASH);
  const mark = ` ${short}`;
  const txt = { room: cutToBytes(name, TXT_BYTES - 'room='.length), authority: short } satisfies Announcement;
  try {
    const mdns = new bonjour.Bonjour({ port: mdnsPort }, tell);
    const sockets = socketsOf(mdns);
    // Of the warnings those of the system count; the others are packets of strangers that cannot be read.
    sockets.on('warning', (error) => error instanceof Error && 'syscall' in error && tell(error));
    sockets.on('error', tell);
    // The mark tells rooms of one name apart, so that nobody has to be asked before: whoever bears it is this room.
    const label = cutToBytes(name, LABEL_BYTES - mark.length) + mark;
    mdns.publish({ name: label, type: SERVICE_TYPE, port, txt, host: `${hostname()}.local`, probe: false });
    return () =>
      new Promise((resolve) => {
        mdns.unpublishAll(() => mdns.destroy(resolve));
      });
  } catch (error) {
    tell(error);
    return async () => {};
  }
}

/** The library keeps its sockets' emitter to itself; an error that nobody listens to there would end the program. */
function socketsOf(mdns: object): EventEmitter {
  const server: unknown = Reflect.get(mdns, 'server');
  const sockets: unknown = typeof server === 'object' && server !== null ? Reflect.get(server, 'mdns') : null;
  if (!(sockets instanceof EventEmitter)) throw new Error('bonjour-service has no emitter any more');
  return sockets;
}
