import pkg from '../../package.json' with { type: 'json' };
import { Connection } from './connection.ts';
import { keepPapersReady } from './keepPapersReady.ts';
import { browserKeys, type KeyStore } from './keyStore.ts';
import { keepSessionKey } from './keys/sessionKey.ts';
import { proofOf } from './proofOf.ts';
import { readFragment } from './readFragment.ts';
import { readingsKept } from './readingsKept.ts';
import { reportReadings } from './reportReadings.ts';
import { roomStore } from './roomStore.ts';
import { ScreenMemory } from './screenMemory.ts';
import { screenKey, screenOf } from './screens.ts';
import { beatWhileShown, openRoomSocket, shellHere } from './shell.ts';
import { keepWitness, receiptCame } from './witness/keepWitness.ts';

/** An id for a command, a question, or something new. */
export function newId(): string {
  return crypto.randomUUID();
}

/**
 * What this screen keeps in the browser for good, and for as long as the window is open. A seat's window stays open for
 * ever: what is in it must survive the relaunch of its program.
 */
export function keptHere(): KeyStore {
  return browserKeys(localStorage, screenKey(screenOf(location.pathname)));
}
export function keptInWindow(): KeyStore {
  const screen = screenKey(screenOf(location.pathname));
  return shellHere() === null ? browserKeys(sessionStorage, screen) : browserKeys(localStorage, `${screen}:window`);
}

/** Forward only, so that somebody who sets the terminal's clock moves nothing on its screen. */
const steadyNow = () => performance.timeOrigin + performance.now();

function isMeetingOpen(): boolean {
  const state = roomStore.getState().views.meeting?.state.kind;
  return state === 'inProgress' || state === 'recess';
}

let open: Connection | null = null;

/** The page's connection; throws before `startPage`. */
export function connection(): Connection {
  if (open === null) throw new Error('the page has no connection yet');
  return open;
}

/** The room's clock, ms since the epoch; the local one before the first welcome. */
export function serverNow(): number {
  return open === null ? steadyNow() : open.serverNow();
}

/** What lasts over a reload of this tab and no longer, in a shell too: what is secret or half said. */
export function keptInTab(): KeyStore {
  return browserKeys(sessionStorage, `${screenKey(screenOf(location.pathname))}:tab`);
}

let noteRead = () => {};

/** A delegate has read on: it is told to the server by and by. */
export const readOn = (): void => noteRead();

/** Opens the page's one connection. Returns the account that the address suggests for signing in, if any. */
export function startPage(): string | null {
  const screen = screenOf(location.pathname);
  // A terminal without a room has nobody to call.
  if (screen.kind === 'enrol') return null;
  const memory = new ScreenMemory(keptHere());
  const hint = readFragment(screen, location.hash);
  // Codes do not stay in the address bar, where the next person could read them.
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  if (hint.proof !== null) memory.device = hint.proof;
  open = new Connection({
    openSocket: openRoomSocket,
    client: `renderer ${pkg.version}`,
    now: steadyNow,
    random: Math.random,
    newId,
    memory,
    proofOf: (terminal) => proofOf(screen, terminal),
    ballots: keptInWindow(),
    acknowledged: receiptCame,
    store: roomStore,
    log: (message, detail) => console.warn(message, detail),
  });
  const wake = () => open?.wake();
  window.addEventListener('online', wake);
  document.addEventListener('visibilitychange', wake);
  open.connect();
  keepWitness({ kept: keptHere(), ask: (question) => connection().ask(question) });
  keepSessionKey({ kept: keptInTab(), newId, send: (command, id) => connection().send(command, id) });
  const shell = shellHere();
  if (shell !== null) {
    // A wall has no papers, and must not give up what the seat on the same terminal has.
    if (screen.kind !== 'wall') keepPapersReady(roomStore, shell, () => memory.token);
    beatWhileShown(shell, document.getElementById('root'), isMeetingOpen);
  }
  if (screen.kind === 'seat') {
    noteRead = reportReadings({
      store: roomStore,
      ask: (question) => connection().ask(question),
      readings: (meetingId, personId) => readingsKept(keptHere(), meetingId, personId),
    });
  }
  return hint.account;
}
