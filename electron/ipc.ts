import type { z } from 'zod';
import type { LinePort } from './connection/carryLine.ts';
import type { Log } from './log.ts';
import { isOwnUrl } from './origin.ts';

/** Who sent a message, as Electron tells it. */
export interface Sender {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly url: string; readonly origin: string; readonly parent: unknown } | null;
}

/** A message that may open a line. */
export interface Message extends Sender {
  readonly ports: readonly LinePort[];
}

/** The part of Electron's `ipcMain` that is used. */
export interface IpcPort {
  handle(channel: string, listener: (event: Sender, ...args: unknown[]) => unknown): void;
  on(channel: string, listener: (event: Message, ...args: unknown[]) => void): unknown;
}

/** A call that broke a rule; the page only learns that it was refused. */
export class RefusedCall extends Error {
  override readonly name = 'RefusedCall';
}

/** Only the top frame of the packaged screens may speak: no frame inside it, no page of another origin, nobody who has left. */
export function isTrusted({ senderFrame }: Sender): boolean {
  return (
    senderFrame !== null && senderFrame.parent === null && isOwnUrl(senderFrame.url) && isOwnUrl(senderFrame.origin)
  );
}

/** The one door from pages to the main process: it checks who speaks and what they say before anybody acts on it. */
export interface Door {
  /** A question with an answer. */
  answer<S extends z.ZodTuple>(channel: string, args: S, act: (args: z.infer<S>) => unknown): void;
  /** A message without an answer; a bad one is dropped and logged. */
  hear<S extends z.ZodTuple>(channel: string, args: S, act: (args: z.infer<S>, event: Message) => void): void;
}

/** Opens the door on Electron's `ipcMain`. */
export function openDoor(ipc: IpcPort, log: Log): Door {
  const check = <S extends z.ZodTuple>(channel: string, schema: S, event: Sender, args: unknown[]): z.infer<S> => {
    const parsed = schema.safeParse(args);
    if (isTrusted(event) && parsed.success) return parsed.data;
    log('call refused', `${channel}: ${isTrusted(event) ? 'arguments' : 'sender'}`);
    throw new RefusedCall(`refused: ${channel}`);
  };
  return {
    answer(channel, schema, act) {
      ipc.handle(channel, async (event, ...args) => act(check(channel, schema, event, args)));
    },
    hear(channel, schema, act) {
      ipc.on(channel, (event, ...args) => {
        try {
          act(check(channel, schema, event, args), event);
        } catch (error) {
          if (!(error instanceof RefusedCall)) throw error;
        }
      });
    },
  };
}
