import type { IncomingMessage } from 'node:http';
import { type Agent, request } from 'node:https';
import { buffer } from 'node:stream/consumers';
import { chunkRange } from '../../core/swarm/chunks.ts';
import { PaperManifest, SWARM_PATH, SwarmAnswer, type SwarmAsk } from '../../core/swarm/protocol.ts';
import type { RoomAddress } from '../connection/openRoomSocket.ts';

/** A server that says nothing for so long is away, in milliseconds. */
const SILENT_MS = 10_000;
/** With the paper at hand the delegate does not wait longer for the server's word, in milliseconds. */
const SILENT_WITH_COPY_MS = 1_500;
/** No word of this reader or this paper; everything else that is no paper is a server that cannot answer now. */
const REFUSALS: ReadonlySet<number> = new Set([401, 403, 404]);
/** Longest answer that is no piece of a paper. */
const ANSWER_BYTES = 262_144;

export type Asked =
  | { readonly kind: 'manifest'; readonly manifest: PaperManifest }
  /** The server's no: 401, 403, 404. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' };

/** What this terminal asks its room's server about papers. */
export interface RoomPapers {
  /** Whether this reader may have the paper, and what it is made of. `authorization` is the reader's own proof. */
  manifest(sha256: string, authorization: string, hasCopy: boolean): Promise<Asked>;
  /** One piece, not checked. Rejects when the server does not give it. */
  chunk(manifest: PaperManifest, index: number, authorization: string, signal: AbortSignal): Promise<Buffer>;
  /** Null: no answer, or there is no tracker. */
  swarm(question: SwarmAsk): Promise<SwarmAnswer | null>;
}

interface Question {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly silentMs: number;
  readonly signal?: AbortSignal;
  readonly body?: string;
}

/** Asks over the pinned way to the room. */
export function askRoomForPapers(room: RoomAddress, agent: Agent): RoomPapers {
  const ask = ({ path, headers, silentMs, signal, body }: Question) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      const question = request({
        agent,
        host: room.address,
        port: room.port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers,
        timeout: silentMs,
        ...(signal === undefined ? {} : { signal }),
      });
      question.once('timeout', () => question.destroy(new Error('the server is silent')));
      question.once('error', reject);
      question.once('response', resolve);
      question.end(body);
    });

  return {
    async manifest(sha256, authorization, hasCopy) {
      try {
        const silentMs = hasCopy ? SILENT_WITH_COPY_MS : SILENT_MS;
        const headers = { Authorization: authorization };
        const response = await ask({ path: `/documents/${sha256}/manifest`, headers, silentMs });
        const { statusCode = 0 } = response;
        if (statusCode !== 200) {
          response.resume();
          // A server that is too slow to hear the question (408) has not said no.
          return REFUSALS.has(statusCode) ? { kind: 'refused', status: statusCode } : { kind: 'unreachable' };
        }
        const manifest = PaperManifest.parse(await jsonOf(response));
        return manifest.sha256 === sha256 ? { kind: 'manifest', manifest } : { kind: 'unreachable' };
      } catch {
        return { kind: 'unreachable' };
      }
    },
    async chunk({ sha256, size }, index, authorization, signal) {
      const { first, last } = chunkRange(size, index);
      const headers = { Authorization: authorization, Range: `bytes=${first}-${last}` };
      const response = await ask({ path: `/documents/${sha256}`, headers, silentMs: SILENT_MS, signal });
      if (response.statusCode !== 206) {
        response.destroy();
        throw new Error(`the server answers ${response.statusCode}`);
      }
      return limited(response, last - first + 1);
    },
    async swarm(question) {
      const headers = { 'Content-Type': 'application/json' };
      const body = JSON.stringify(question);
      const response = await ask({ path: SWARM_PATH, headers, silentMs: SILENT_MS, body }).catch(() => null);
      if (response === null) return null;
      if (response.statusCode !== 200) {
        response.resume();
        return null;
      }
      return jsonOf(response).then(
        (json) => SwarmAnswer.safeParse(json).data ?? null,
        () => null,
      );
    },
  };
}

const jsonOf = async (response: IncomingMessage): Promise<unknown> =>
  JSON.parse((await limited(response, ANSWER_BYTES)).toString('utf8'));

/** The whole answer; one that is longer than it may be is cut off. */
async function limited(response: IncomingMessage, limit: number): Promise<Buffer> {
  let size = 0;
  response.on('data', (part: Buffer) => {
    size += part.length;
    if (size > limit) response.destroy(new Error('the answer is too long'));
  });
  return buffer(response);
}
