import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { NotesDb } from './NotesDb.ts';
import type { NotesAnswer, NotesRequest } from './notesProtocol.ts';

/*
 * A thread of its own writes the notes: a flush must not hold up a ballot. What arrives together shares one commit.
 */

const port = parentPort;
if (port === null) throw new Error('notesThread.ts runs as a worker only');
const say = (answer: NotesAnswer) => port.postMessage(answer);
const failed = (error: unknown): NotesAnswer => ({ op: 'failed', message: String(error) });

const db = new NotesDb(z.strictObject({ file: z.string() }).parse(workerData).file);
say({ op: 'open' });

function answerTo(request: NotesRequest): NotesAnswer {
  switch (request.op) {
    case 'list':
      return { op: 'list', page: db.list(request.owner, request.after) };
    case 'put':
      return { op: 'put', answer: db.put(request.owner, request.put) };
    case 'keys':
      return { op: 'keys', keys: db.keys(request.owner) };
    case 'putKey':
      db.putKey(request.owner, request.put);
      return { op: 'putKey' };
    case 'bytes':
      return { op: 'bytes', bytes: db.bytes() };
    case 'close':
      db.close();
      return { op: 'close' };
  }
}

/** One request, whole or not at all, within the commit of all that came with it. */
function tried(request: NotesRequest): NotesAnswer {
  try {
    return db.together(() => answerTo(request));
  } catch (error) {
    return failed(error);
  }
}

const isChange = ({ op }: NotesRequest) => op === 'put' || op === 'putKey';

function doAll(requests: readonly NotesRequest[]): readonly NotesAnswer[] {
  try {
    return db.together(() => requests.map(tried));
  } catch (error) {
    return requests.map(() => failed(error));
  }
}

let waiting: NotesRequest[] = [];
function flush(): void {
  const batch = waiting;
  waiting = [];
  for (let from = 0; from < batch.length; ) {
    const request = batch[from];
    if (request === undefined) break;
    if (!isChange(request)) {
      say(request.op === 'close' || request.op === 'bytes' ? answerTo(request) : tried(request));
      if (request.op === 'close') port?.close();
      from += 1;
      continue;
    }
    const rest = batch.findIndex((other, i) => i > from && !isChange(other));
    const to = rest < 0 ? batch.length : rest;
    for (const answer of doAll(batch.slice(from, to))) say(answer);
    from = to;
  }
}

port.on('message', (request: NotesRequest) => {
  waiting.push(request);
  if (waiting.length === 1) setImmediate(flush);
});
