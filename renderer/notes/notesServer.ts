import type { z } from 'zod';
import { NotesPage, PutNotesAnswer, WrappedKeys } from '../../core/notes/sync.ts';
import type { NotesServer } from './ports.ts';

/** An answer that stays out for longer counts as no answer, ms. */
const TIMEOUT_MS = 20_000;

/** Notes by https, under the session's token. */
export function notesServer(headers: () => Readonly<Record<string, string>>): NotesServer {
  const ask = async <T extends z.ZodType>(
    schema: T | null,
    path: string,
    body?: unknown,
  ): Promise<z.infer<T> | null> => {
    const answer = await fetch(path, {
      method: body === undefined ? 'GET' : 'PUT',
      headers: { ...headers(), ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (!answer.ok) throw new Error(`${path} was answered ${answer.status}`);
    const json: unknown = await answer.json();
    return schema === null ? null : schema.parse(json);
  };
  const must = async <T>(answer: Promise<T | null>): Promise<T> => {
    const value = await answer;
    if (value === null) throw new Error('no answer');
    return value;
  };
  return {
    list: (after) => must(ask(NotesPage, `/notes?after=${after}`)),
    put: (notes) => must(ask(PutNotesAnswer, '/notes', { notes })),
    keys: async () => (await must(ask(WrappedKeys, '/notes/keys'))).keys,
    putKey: async (put) => {
      await ask(null, '/notes/keys', put);
    },
  };
}
