import { vi } from 'vitest';
import { type ClientOptions, WebSocket as NodeSocket } from 'ws';
import { openBrowserSocket } from '../../renderer/app/socket.ts';
import { authorityOf } from '../testing/roomTrust.ts';
import { describeSocketContract } from './socketContract.ts';

describeSocketContract('a browser’s WebSocket', (room) => {
  const options: ClientOptions = { ca: authorityOf(room) };
  // The browser's class in all that the page uses of it; the browser would have been told of the room's authority.
  class TrustingSocket extends NodeSocket {
    constructor(url: string) {
      super(url, options);
      this.on('error', () => {});
    }
  }
  vi.stubGlobal('WebSocket', TrustingSocket);
  return () => openBrowserSocket(new URL(room.origin).host);
});
