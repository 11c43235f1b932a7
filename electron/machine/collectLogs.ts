import { open } from 'node:fs/promises';
import { type Agent, request } from 'node:https';
import { basename } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { RoomAddress } from '../connection/openRoomSocket.ts';

/** The end of each log that goes along, in bytes: days of a quiet seat, and quickly packed. */
const LOG_TAIL = 4 * 1024 * 1024;
const SILENT_MS = 30_000;

export interface LogParts {
  /** Files that may be missing. */
  readonly logs: readonly string[];
  readonly diagnostics: string;
}

/** Packs logs and diagnostics as one zip. */
export async function packLogs({ logs, diagnostics }: LogParts): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = { 'diagnostics.txt': strToU8(diagnostics) };
  for (const path of logs) {
    const tail = await tailOf(path);
    if (tail !== null) files[basename(path)] = tail;
  }
  return zipSync(files);
}

async function tailOf(path: string): Promise<Uint8Array | null> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return null;
  try {
    const { size } = await file.stat();
    const length = Math.min(size, LOG_TAIL);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, size - length);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Puts the pack up for the technician who ordered it. Rejects when the server does not take it. */
export function sendLogs(room: RoomAddress, agent: Agent, orderId: string, pack: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    const sending = request({
      agent,
      method: 'PUT',
      host: room.address,
      port: room.port,
      path: `/terminals/logs/${encodeURIComponent(orderId)}`,
      headers: { 'Content-Type': 'application/zip', 'Content-Length': `${pack.length}` },
      timeout: SILENT_MS,
    });
    sending.once('timeout', () => sending.destroy(new Error('the server is silent')));
    sending.once('error', reject);
    sending.once('response', (response) => {
      response.resume();
      const { statusCode = 0 } = response;
      if (statusCode >= 200 && statusCode < 300) resolve();
      else reject(new Error(`the server answered with ${statusCode}`));
    });
    sending.end(pack);
  });
}
