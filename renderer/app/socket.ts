/** What a connection knows of a WebSocket; a shell may put its own beneath. */
export interface Socket {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  onclose: (() => void) | null;
}

/** Starts connecting; the outcome arrives through the socket's handlers. */
export type OpenSocket = () => Socket;

/** A browser's WebSocket to the room that served this page. */
export function openBrowserSocket(host: string): Socket {
  const socket = new WebSocket(`wss://${host}/room`);
  const port: Socket = {
    send: (text) => socket.send(text),
    close: () => socket.close(),
    onopen: null,
    onmessage: null,
    onclose: null,
  };
  socket.onopen = () => port.onopen?.();
  socket.onmessage = (event) => port.onmessage?.(event);
  socket.onclose = () => port.onclose?.();
  return port;
}
