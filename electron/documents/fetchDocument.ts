import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { type Agent, request } from 'node:https';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RoomAddress } from '../connection/openRoomSocket.ts';

/** A server that says nothing for so long is away, in milliseconds. */
const SILENT_MS = 10_000;
/** With the paper at hand the delegate does not wait longer for the server's word, in milliseconds. */
const SILENT_WITH_COPY_MS = 1_500;
const LARGEST_DOCUMENT = 512 * 1024 * 1024;

export interface Wanted {
  readonly sha256: string;
  /** The reader's own proof, as its page sent it. */
  readonly authorization: string;
  /** The tag of the copy at hand, or null. */
  readonly have: string | null;
  /** Where the bytes go. Only an answer of `stored` leaves anything there. */
  readonly into: string;
}

export type Fetched =
  /** The copy at hand is still right, and this reader may have it. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'stored'; readonly digest: string }
  /** The server's no: 401, 403, 404. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable' }
  /** What came is not what the server promised. */
  | { readonly kind: 'corrupt' };

/**
 * Asks the room's server for a paper. The bytes are counted and hashed while they come: they must match the paper's own
 * hash, or, for a copy packed for reading, the digest that the pinned server states for it (RFC 9530).
 */
export async function fetchDocument(room: RoomAddress, agent: Agent, wanted: Wanted): Promise<Fetched> {
  try {
    const response = await ask(room, agent, wanted);
    const { statusCode = 0, headers } = response;
    if (statusCode !== 200) {
      response.resume();
      if (statusCode === 304) return { kind: 'unchanged' };
      return statusCode >= 400 && statusCode < 500 ? { kind: 'refused', status: statusCode } : { kind: 'unreachable' };
    }
    const promised = headers.etag === `"${wanted.sha256}"` ? wanted.sha256 : digestIn(headers['repr-digest']);
    if (promised === null) {
      response.destroy();
      return { kind: 'corrupt' };
    }
    const digest = await receive(response, wanted.into);
    if (digest === promised) return { kind: 'stored', digest };
    await rm(wanted.into, { force: true });
    return { kind: 'corrupt' };
  } catch {
    await rm(wanted.into, { force: true });
    return { kind: 'unreachable' };
  }
}

function ask(room: RoomAddress, agent: Agent, { sha256, authorization, have }: Wanted): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const question = request({
      agent,
      host: room.address,
      port: room.port,
      path: `/documents/${sha256}`,
      headers: {
        Authorization: authorization,
        'Want-Repr-Digest': 'sha-256=10',
        ...(have === null ? {} : { 'If-None-Match': have }),
      },
      timeout: have === null ? SILENT_MS : SILENT_WITH_COPY_MS,
    });
    question.once('timeout', () => question.destroy(new Error('the server is silent')));
    question.once('error', reject);
    question.once('response', resolve);
    question.end();
  });
}

async function receive(response: IncomingMessage, into: string): Promise<string> {
  const hash = createHash('sha256');
  let size = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _, done) {
      size += chunk.length;
      hash.update(chunk);
      done(size > LARGEST_DOCUMENT ? new Error('the paper is too large') : null, chunk);
    },
  });
  await pipeline(response, meter, createWriteStream(into, { flags: 'wx', mode: 0o600, flush: true }));
  return hash.digest('hex');
}

const REPR_DIGEST = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/]{43}=):/;

function digestIn(header: string | string[] | undefined): string | null {
  const base64 = REPR_DIGEST.exec(String(header ?? ''))?.[1];
  return base64 === undefined ? null : Buffer.from(base64, 'base64').toString('hex');
}
