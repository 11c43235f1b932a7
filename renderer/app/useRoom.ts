import { useStore } from 'zustand';
import type { OwnTerminal, Session } from '../../core/protocol/down/welcome.ts';
import type { Views } from '../../core/views/schemas.ts';
import type { Topic } from '../../core/views/topic.ts';
import type { Link, RoomInfo, SignInState } from './roomState.ts';
import { roomStore } from './roomStore.ts';

const NO_ROOM: RoomInfo = { room: '', roomId: '', version: '' };

/** The latest view of a topic; null until it was received, and where the view itself is null. */
export function useView<T extends Topic>(topic: T): Views[T] | null {
  return useStore(roomStore, ({ views }): Views[T] | null => views[topic] ?? null);
}

/** Whether a topic was received at all: tells "there is none" from "not known yet". */
export function useHasView(topic: Topic): boolean {
  return useStore(roomStore, ({ views }) => topic in views);
}

/** Who this screen speaks for. */
export function useSession(): Session {
  return useStore(roomStore, ({ session }) => session);
}

/** Which terminal this screen stands on; null for a browser that nobody let in. */
export function useTerminal(): OwnTerminal | null {
  return useStore(roomStore, ({ terminal }) => terminal);
}

/** How the line to the room stands. */
export function useLink(): Link {
  return useStore(roomStore, ({ link }) => link);
}

/** How far signing in has come. */
export function useSignInState(): SignInState {
  return useStore(roomStore, ({ signIn }) => signIn);
}

/** The room this page belongs to; empty texts before the first welcome. */
export function useRoomName(): RoomInfo {
  return useStore(roomStore, ({ room }) => room ?? NO_ROOM);
}
