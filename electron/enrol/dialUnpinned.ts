import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import { ROOM_NAME } from '../config.ts';
import { faultOf } from '../connection/faultOf.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';
import { EnrolError } from './EnrolError.ts';

/** An address that does not answer within this time is passed over, in milliseconds. */
const DIAL_MS = 4_000;

/**
 * Opens TLS 1.3 to a server that nothing is known of yet. Whoever answers must be judged (`judgeServer`) before anything is
 * sent. Throws EnrolError.
 */
export async function dialUnpinned({ address, port }: RoomAddress, signal: AbortSignal): Promise<TLSSocket> {
  const socket = connect({
    host: address,
    port,
    servername: ROOM_NAME,
    minVersion: 'TLSv1.3',
    // The one conversation that is not pinned; the invitation takes the pin's place.
    rejectUnauthorized: false,
    ALPNProtocols: ['http/1.1'],
  });
  try {
    await once(socket, 'secureConnect', { signal: AbortSignal.any([signal, AbortSignal.timeout(DIAL_MS)]) });
    return socket;
  } catch (error) {
    socket.on('error', () => {});
    socket.destroy();
    const late = error instanceof Error && error.name === 'AbortError';
    throw new EnrolError(late ? 'unreachable' : faultOf(error), String(error));
  }
}
