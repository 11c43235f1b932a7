import { networkInterfaces } from 'node:os';
import type { State } from '../core/state.ts';
import type { Access } from './demo/access.ts';

/** Seats shown in the table; the others are in the file. */
const SEATS_SHOWN = 5;

/** An address under which other machines of the LAN reach this one, or null. */
function lanAddress(): string | null {
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return all.find((entry) => entry.family === 'IPv4' && !entry.internal)?.address ?? null;
}

const listensEverywhere = (host: string) => host === '0.0.0.0' || host === '::';

/** The name to write into an address: a server that listens everywhere is reached on this machine as localhost. */
export function hostToShow(host: string): string {
  if (listensEverywhere(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function seatRows(state: State, access: Access, origin: string): readonly (readonly [string, string, string])[] {
  const room = Object.values(state.rooms)[0];
  const meeting = room?.meetingId == null ? undefined : state.meetings[room.meetingId];
  return Object.values(meeting?.delegates ?? {})
    .filter((delegate) => delegate.placeId !== null && access.pins[delegate.personId] !== undefined)
    .slice(1, SEATS_SHOWN + 1)
    .map((delegate) => {
      const placeId = delegate.placeId ?? '';
      const name = state.people[delegate.personId]?.name ?? '';
      const code = access.places[placeId] ?? '';
      return [
        `Seat ${placeId}, ${name}`,
        `${origin}/seat/${placeId}#${code}`,
        `PIN ${access.pins[delegate.personId] ?? ''}`,
      ];
    });
}

/** Where each screen is and how to sign in at it, as lines for a terminal; `host` is what the server listens on. */
export function accessTable(state: State, access: Access, host: string, port: number): string {
  const origin = `https://${hostToShow(host)}:${port}`;
  const wall = access.accounts.wall ?? '';
  const rows: (readonly [string, string, string])[] = [
    ['Chair', `${origin}/chair`, `account chair, password ${access.accounts.chair ?? ''}`],
    ['Wall', `${origin}/wall#wall.${wall}`, `device code ${wall}`],
    ['Desk (secretary)', `${origin}/desk`, `account desk, password ${access.accounts.desk ?? ''}`],
    ['Console (technician)', `${origin}/console`, `account console, password ${access.accounts.console ?? ''}`],
    ...seatRows(state, access, origin),
  ];
  if (access.passphrase !== undefined)
    rows.push(['Installation passphrase', access.passphrase, 'opens the room’s key']);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `  ${row[0].padEnd(widths[0] ?? 0)}  ${row[1].padEnd(widths[1] ?? 0)}  ${row[2]}`);
  const lan = listensEverywhere(host) ? lanAddress() : null;
  const elsewhere = lan === null ? [] : ['', `  From other machines of the LAN: https://${lan}:${port}`];
  return [...lines, ...elsewhere].join('\n');
}
