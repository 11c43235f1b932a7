import { EventEmitter } from 'node:events';
import { isIPv4 } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Bonjour } from 'bonjour-service';
import { Announcement, SERVICE_TYPE } from '../core/enrolment/announcement.ts';
import type { FoundRoom } from '../renderer/app/shell.ts';
import type { Log } from './log.ts';

/** How long rooms have to answer, in milliseconds. */
const LOOK_MS = 3_000;
/** More rooms than that on one network are noise. */
const MOST_ROOMS = 20;

/** What somebody on the network said of itself. */
export interface Announced {
  readonly port: number;
  readonly addresses?: string[];
  readonly txt?: unknown;
}

/** Listens for services of a type; answers how to stop. Throws where there is no network. */
export type Browse = (
  type: string,
  heard: (service: Announced) => void,
  failed: (error: unknown) => void,
) => () => void;

/** By mDNS, on every network of this terminal. */
export const browseMdns: Browse = (type, heard, failed) => {
  const bonjour = new Bonjour({}, failed);
  hearErrors(bonjour, failed);
  const browser = bonjour.find({ type }, heard);
  return () => {
    browser.stop();
    bonjour.destroy();
  };
};

/** The library keeps its sockets' emitter to itself; an error that nobody listens to there (port taken) would end the program. */
function hearErrors(bonjour: object, failed: (error: unknown) => void): void {
  const server: unknown = Reflect.get(bonjour, 'server');
  const sockets: unknown = typeof server === 'object' && server !== null ? Reflect.get(server, 'mdns') : null;
  if (sockets instanceof EventEmitter) sockets.on('error', failed);
}

/** The rooms that announce themselves here, looked for anew. A hint only: nothing said is believed. Never throws. */
export async function discoverRooms(browse: Browse, log: Log, lookMs = LOOK_MS): Promise<readonly FoundRoom[]> {
  const found = new Map<string, FoundRoom>();
  const failed = (error: unknown) => log('rooms cannot be looked for', String(error));
  try {
    const stop = browse(
      SERVICE_TYPE,
      (service) => {
        const room = roomOf(service);
        if (room !== null && found.size < MOST_ROOMS) found.set(`${room.address} ${room.port}`, room);
      },
      failed,
    );
    await pause(lookMs);
    stop();
  } catch (error) {
    failed(error);
  }
  return [...found.values()];
}

function roomOf({ port, addresses = [], txt }: Announced): FoundRoom | null {
  const said = Announcement.safeParse(txt);
  // A link-local address of IPv6 cannot be dialled without its interface.
  const address = addresses.find(isIPv4) ?? addresses.find((one) => !one.toLowerCase().startsWith('fe80'));
  if (!said.success || address === undefined) return null;
  return { name: said.data.room, address, port, authority: said.data.authority };
}
