import { Down, type DownOf } from '../../core/protocol/down.ts';
import type { Up } from '../../core/protocol/up.ts';
import { PROTOCOL_VERSION } from '../../core/protocol/version.ts';
import type { Socket } from '../../renderer/app/socket.ts';

export const HELLO: Up = {
  type: 'hello',
  protocol: PROTOCOL_VERSION,
  client: 'test',
  token: null,
  have: {},
  watching: null,
};

/** Both ends of a conversation over a socket, for tests. */
export interface Talk {
  /** Resolves with true when the socket is open, with false when it closed first. */
  readonly opened: Promise<boolean>;
  readonly closed: Promise<void>;
  readonly heard: readonly Down[];
  say(message: Up): void;
  /** The next message of a type that fits, or one that came before. */
  hear<T extends Down['type']>(type: T, fits?: (message: DownOf<T>) => boolean): Promise<DownOf<T>>;
  close(): void;
}

/** Listens on a socket that has just been opened. */
export function talk(socket: Socket): Talk {
  const opened = Promise.withResolvers<boolean>();
  const closed = Promise.withResolvers<void>();
  const heard: Down[] = [];
  const waiting = new Set<() => void>();
  socket.onopen = () => opened.resolve(true);
  socket.onclose = () => {
    opened.resolve(false);
    closed.resolve();
  };
  socket.onmessage = ({ data }) => {
    heard.push(Down.parse(JSON.parse(String(data))));
    for (const look of waiting) look();
  };
  return {
    opened: opened.promise,
    closed: closed.promise,
    heard,
    say: (message) => socket.send(JSON.stringify(message)),
    hear: (type, fits = () => true) =>
      new Promise((resolve) => {
        const look = () => {
          const found = heard.find(
            (message): message is DownOf<typeof type> => message.type === type && fits(message as DownOf<typeof type>),
          );
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => socket.close(),
  };
}
