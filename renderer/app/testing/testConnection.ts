import { createStore } from 'zustand/vanilla';
import type { OwnTerminal } from '../../../core/protocol/down/welcome.ts';
import type { Down } from '../../../core/protocol/down.ts';
import { Up, type UpOf } from '../../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../../core/protocol/version.ts';
import { Connection } from '../connection.ts';
import { type KeyStore, memoryKeys } from '../keyStore.ts';
import { proofOf } from '../proofOf.ts';
import { INITIAL_ROOM, type RoomState } from '../roomState.ts';
import { ScreenMemory } from '../screenMemory.ts';
import type { Socket } from '../socket.ts';

/** A socket that a test holds the other end of; what the client says is checked against the protocol. */
export class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: unknown }) => void) | null = null;
  onclose: (() => void) | null = null;
  readonly said: Up[] = [];
  isClosed = false;

  send(text: string): void {
    this.said.push(Up.parse(JSON.parse(text)));
  }

  close(): void {
    this.isClosed = true;
  }

  open(): void {
    this.onopen?.();
  }

  say(message: Down): void {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  saidOf<T extends Up['type']>(type: T): readonly UpOf<T>[] {
    return this.said.filter((message): message is UpOf<T> => message.type === type);
  }
}

export const SIGNED_IN: Extract<RoomState['session'], { kind: 'signedIn' }> = {
  kind: 'signedIn',
  role: 'seat',
  sessionId: 's1',
  token: 'token-0123456789-abcdef',
  accountId: null,
  personId: 'person-1',
  placeId: 'p1',
};

export function welcome(session: RoomState['session'], now = Date.now(), terminal: OwnTerminal | null = null): Down {
  return {
    type: 'welcome',
    protocol: PROTOCOL_VERSION,
    server: { version: '0.1.0', room: 'Phòng 2', roomId: 'room' },
    now,
    session,
    terminal,
  };
}

/** A connection on scripted sockets; `random` is what every jitter is multiplied with. */
export function testConnection(options: { local?: KeyStore; window?: KeyStore; random?: number } = {}) {
  const sockets: FakeSocket[] = [];
  const logged: string[] = [];
  const acknowledged: string[] = [];
  const memory = new ScreenMemory(options.local ?? memoryKeys());
  const store = createStore<RoomState>()(() => INITIAL_ROOM);
  let ids = 0;
  const connection = new Connection({
    openSocket: () => {
      const socket = new FakeSocket();
      sockets.push(socket);
      return socket;
    },
    client: 'test 1',
    now: () => Date.now(),
    random: () => options.random ?? 0.5,
    newId: () => `ask-${++ids}`,
    memory,
    proofOf: (terminal) => proofOf({ kind: 'seat', placeId: 'p1' }, terminal),
    ballots: options.window ?? memoryKeys(),
    acknowledged: (command) => acknowledged.push(command.kind),
    store,
    log: (message) => logged.push(message),
  });
  const socket = (): FakeSocket => {
    const last = sockets.at(-1);
    if (last === undefined) throw new Error('no socket was opened');
    return last;
  };
  /** Opens the newest socket and lets the server greet. */
  const greet = (session: RoomState['session'] = SIGNED_IN, now?: number, terminal?: OwnTerminal) => {
    socket().open();
    socket().say(welcome(session, now, terminal));
  };
  return { connection, sockets, socket, greet, store, memory, logged, acknowledged };
}
