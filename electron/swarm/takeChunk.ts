import { type Agent, get, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { ChunkFailure } from '../../core/swarm/ChunkPlan.ts';
import { BitsText, CHUNK_BYTES } from '../../core/swarm/chunks.ts';
import { HAVE_HEADER } from './giveChunks.ts';
import { openChunk, SEAL_BYTES } from './sealChunk.ts';

/** A neighbour that says nothing for so long is gone, in milliseconds. */
const SILENT_MS = 5_000;
/** Longest time for one piece, in milliseconds: one that trickles is as good as gone. */
const WHOLE_MS = 15_000;

export interface ChunkQuestion {
  readonly address: string;
  readonly port: number;
  readonly id: string;
  readonly key: Buffer;
  readonly index: number;
  readonly signal: AbortSignal;
}

/** What came, not checked against the paper yet, or why nothing did; `have` is what the neighbour says it has. */
export type Taken =
  | { readonly kind: 'chunk'; readonly bytes: Buffer; readonly have: string | null }
  | { readonly kind: 'none'; readonly why: ChunkFailure; readonly have: string | null };

/** Asks a neighbour for a piece. Never rejects. */
export async function takeChunk(agent: Agent, question: ChunkQuestion): Promise<Taken> {
  const { id, key, index } = question;
  const signal = AbortSignal.any([question.signal, AbortSignal.timeout(WHOLE_MS)]);
  try {
    const response = await ask(agent, question, signal);
    const said = BitsText.safeParse(response.headers[HAVE_HEADER]);
    const have = said.success ? said.data : null;
    const { statusCode } = response;
    const length = Number(response.headers['content-length'] ?? Number.NaN);
    if (statusCode !== 200) {
      response.resume();
      return { kind: 'none', why: statusCode === 503 ? 'busy' : 'missing', have };
    }
    if (!(length <= CHUNK_BYTES + SEAL_BYTES)) {
      response.destroy();
      return { kind: 'none', why: 'bad', have: null };
    }
    const bytes = openChunk(key, `${id}/${index}`, await buffer(response));
    return bytes === null ? { kind: 'none', why: 'bad', have: null } : { kind: 'chunk', bytes, have };
  } catch {
    return { kind: 'none', why: 'gone', have: null };
  }
}

/** A kept connection that the neighbour closes at this very moment says nothing of the neighbour: once more, on a new one. */
function ask(agent: Agent | false, question: ChunkQuestion, signal: AbortSignal): Promise<IncomingMessage> {
  const { address, port, id, index } = question;
  return new Promise((resolve, reject) => {
    const request = get({ agent, host: address, port, path: `/c/${id}/${index}`, timeout: SILENT_MS, signal }, resolve);
    request.once('timeout', () => request.destroy(new Error('silent')));
    request.once('error', (error: NodeJS.ErrnoException) => {
      if (request.reusedSocket && error.code === 'ECONNRESET') ask(false, question, signal).then(resolve, reject);
      else reject(error);
    });
  });
}
