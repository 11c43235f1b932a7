import { createStore } from 'zustand/vanilla';
import { INITIAL_ROOM, type RoomState } from './roomState.ts';

/** The one store of the page: the connection writes it, the screens read it. */
export const roomStore = createStore<RoomState>()(() => INITIAL_ROOM);
