import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { type Agent, request } from 'node:https';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { retryDelay } from '../../core/base/retryDelay.ts';
import type { UpdateFile } from '../../core/machine/order.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';
import { hashFile } from '../documents/hashFile.ts';

const SILENT_MS = 15_000;
/** Broken downloads in a row after which the order fails; what came stays for the next order. */
const TRIES = 5;

export interface UpdateSource {
  readonly room: RoomAddress;
  readonly agent: Agent;
  /** Where downloads lie. */
  readonly dir: string;
  readonly random: () => number;
}

/**
 * Brings a version to this terminal, continuing where an earlier try broke off, and checks its size and hash. Answers the
 * path of the whole file. Rejects when the server does not have it, cannot be reached, or gave something else.
 */
export async function downloadUpdate(source: UpdateSource, update: UpdateFile): Promise<string> {
  const { dir, random } = source;
  const whole = join(dir, update.file);
  const part = join(dir, `${update.sha256}.part`);
  await mkdir(dir, { recursive: true, mode: 0o700 });
  for (const name of await readdir(dir)) {
    if (join(dir, name) !== part) await rm(join(dir, name), { recursive: true, force: true });
  }
  for (let broken = 0; ; ) {
    const before = await sizeOf(part);
    if (before >= update.size) break;
    try {
      await receive(await ask(source, update, before), part, before);
    } catch (error) {
      if (error instanceof NotServed) throw error;
      // A download that goes on is not a broken one.
      broken = (await sizeOf(part)) > before ? 0 : broken + 1;
      if (broken >= TRIES) throw error;
      await pause(retryDelay(broken, random()));
    }
  }
  if ((await sizeOf(part)) !== update.size || (await hashFile(part)) !== update.sha256) {
    await rm(part, { force: true });
    throw new Error('the file is not what the server promised');
  }
  await rename(part, whole);
  return whole;
}

class NotServed extends Error {}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  );

function ask({ room, agent }: UpdateSource, { version, file }: UpdateFile, from: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const question = request({
      agent,
      host: room.address,
      port: room.port,
      path: `/updates/${version}/${file}`,
      headers: from === 0 ? {} : { Range: `bytes=${from}-` },
      timeout: SILENT_MS,
    });
    question.once('timeout', () => question.destroy(new Error('the server is silent')));
    question.once('error', reject);
    question.once('response', resolve);
    question.end();
  });
}

async function receive(response: IncomingMessage, part: string, from: number): Promise<void> {
  const { statusCode = 0 } = response;
  if (statusCode !== 200 && statusCode !== 206) {
    response.resume();
    // 416: what lies here is no beginning of it.
    if (statusCode === 416) await rm(part, { force: true });
    const words = `the server answered with ${statusCode}`;
    throw statusCode >= 400 && statusCode < 500 && statusCode !== 416 ? new NotServed(words) : new Error(words);
  }
  const continues = statusCode === 206 && from > 0;
  await pipeline(response, createWriteStream(part, { flags: continues ? 'a' : 'w', mode: 0o600, flush: true }));
}
