import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Command } from '../../core/command.ts';
import { startServer } from '../startServer.ts';
import { CHEAP_SEAL } from '../trust/sealedKey.ts';
import { actorAs, type FilledRoom, fillRoom, type Submit } from './fillRoom.ts';
import { quietLog } from './quietLog.ts';

/** The installation passphrase of rooms that are made for measuring. */
export const TOOLS_PASSPHRASE = 'for tools and tests only';

/** Makes a data folder with a running meeting, through the server's own commands; `more` follow as the secretariat's. */
export async function prepareRoom(
  dataDir: string,
  seats: number,
  pollIds: readonly string[],
  more: readonly Command[] = [],
): Promise<FilledRoom> {
  const server = await startServer({
    dataDir,
    host: '127.0.0.1',
    port: 0,
    version: 'tools',
    renderer: new Map(),
    log: quietLog,
    passphrase: TOOLS_PASSPHRASE,
    sealCost: CHEAP_SEAL,
  });
  try {
    const submit: Submit = (actor, command) => server.loop.submit({ actor, id: null, command });
    const room = await fillRoom(submit, seats, pollIds);
    for (const command of more) {
      const outcome = await submit(actorAs('secretary'), command);
      if (!outcome.ok) throw new Error(`${command.kind} was refused: ${outcome.code}`);
    }
    return room;
  } finally {
    await server.stop();
  }
}

/** The room's own authority, as PEM. */
export const authorityOf = (dataDir: string): string => readFileSync(join(dataDir, 'trust', 'ca.crt'), 'utf8');
