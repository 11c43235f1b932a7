import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { SearchDb } from './SearchDb.ts';
import type { SearchReply, SearchRequest } from './searchProtocol.ts';

/* A thread of its own looks for words and keeps the index: neither may hold up a ballot. */

const port = parentPort;
if (port === null) throw new Error('searchThread.ts runs as a worker only');

const db = SearchDb.open(z.strictObject({ file: z.string() }).parse(workerData).file);
port.postMessage({ op: 'open' } satisfies SearchReply);

function replyTo(request: SearchRequest): SearchReply {
  switch (request.op) {
    case 'indexed':
      return { op: 'indexed', files: db.indexed() };
    case 'index':
      db.index(request.sha256, request.pages, request.unread);
      return { op: 'index' };
    case 'find':
      return { op: 'find', ...db.find(request.lookup) };
    case 'close':
      db.close();
      return { op: 'close' };
  }
}

port.on('message', (request: SearchRequest) => {
  let reply: SearchReply;
  try {
    reply = replyTo(request);
  } catch (error) {
    reply = { op: 'failed', message: String(error) };
  }
  port.postMessage(reply);
  if (request.op === 'close') port.close();
});
