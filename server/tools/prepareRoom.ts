import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../startServer.ts';
import { type FilledRoom, fillRoom } from './fillRoom.ts';
import { quietLog } from './quietLog.ts';

/** Makes a data folder with a running meeting, through the server's own commands. */
export async function prepareRoom(dataDir: string, seats: number, pollIds: readonly string[]): Promise<FilledRoom> {
  const server = await startServer({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    version: 'tools',
    renderer: new Map(),
    log: quietLog,
  });
  try {
    return await fillRoom((actor, command) => server.loop.submit({ actor, id: null, command }), seats, pollIds);
  } finally {
    await server.stop();
  }
}

/** The room's own authority, as PEM. */
export const authorityOf = (dataDir: string): string => readFileSync(join(dataDir, 'trust', 'ca.crt'), 'utf8');
