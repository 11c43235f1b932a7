import type { MessagePort as NodePort } from 'node:worker_threads';
import type { LinePort } from '../connection/carryLine.ts';

/** A port of Node in the shape of Electron's `MessagePortMain`. */
export function mainPort(port: NodePort): LinePort {
  return {
    on(event: string, listener: (message: { readonly data: unknown }) => void) {
      port.on(event, (data: unknown) => listener({ data }));
    },
    start: () => port.start(),
    close: () => port.close(),
    postMessage: (message) => port.postMessage(message),
  };
}
