import { type Agent, request } from 'node:https';
import type { TLSSocket } from 'node:tls';

/** Largest answer, bytes. */
const LARGEST_ANSWER = 64 * 1024;

export interface Question {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly host: string;
  readonly port: number;
  /** The way out: an agent, or one connection that is open already. */
  readonly over: { readonly agent: Agent } | { readonly socket: TLSSocket };
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** A server that says nothing for so long is away, in milliseconds. */
  readonly silentMs: number;
  readonly signal: AbortSignal;
}

export interface Answer {
  readonly status: number;
  /** What the answer holds, unchecked; null when it is not JSON. */
  readonly body: unknown;
}

/** One question to a server, with JSON both ways. Rejects when the connection breaks, is aborted, or the answer is too large. */
export function askJson(question: Question): Promise<Answer> {
  const { method, path, host, port, over, headers, body, silentMs, signal } = question;
  const text = body === undefined ? null : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const asking = request({
      ...('agent' in over ? { agent: over.agent } : { createConnection: () => over.socket }),
      method,
      host,
      port,
      path,
      signal,
      timeout: silentMs,
      headers: {
        ...headers,
        ...(text === null
          ? {}
          : { 'Content-Type': 'application/json', 'Content-Length': `${Buffer.byteLength(text)}` }),
      },
    });
    asking.once('timeout', () => asking.destroy(new Error('the server is silent')));
    asking.once('error', reject);
    asking.once('response', (response) => {
      const parts: Buffer[] = [];
      let size = 0;
      response.on('data', (part: Buffer) => {
        parts.push(part);
        size += part.length;
        if (size > LARGEST_ANSWER) response.destroy(new Error('the answer is too large'));
      });
      response.once('error', reject);
      response.once('end', () => resolve({ status: response.statusCode ?? 0, body: parsed(Buffer.concat(parts)) }));
    });
    asking.end(text ?? undefined);
  });
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
