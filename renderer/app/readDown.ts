import { Down, type DownOf } from '../../core/protocol/down.ts';
import { VIEW_SCHEMAS, type Views } from '../../core/views/schemas.ts';
import type { Topic } from '../../core/views/topic.ts';

/** A message of the server, checked; a view's data is already of its topic's type. */
export type Heard =
  | Exclude<Down, DownOf<'view'>>
  | { readonly type: 'view'; readonly topic: Topic; readonly rev: string; readonly views: Partial<Views> }
  | { readonly type: 'unreadable'; readonly why: string };

/** Reads what came over the line. Never throws: what does not fit the protocol is `unreadable`. */
export function readDown(data: unknown): Heard {
  if (typeof data !== 'string') return { type: 'unreadable', why: 'not a text message' };
  let json: unknown;
  try {
    json = JSON.parse(data);
  } catch {
    return { type: 'unreadable', why: 'not JSON' };
  }
  const down = Down.safeParse(json);
  if (!down.success) return { type: 'unreadable', why: down.error.message };
  if (down.data.type !== 'view') return down.data;
  const { topic, rev } = down.data;
  const view = VIEW_SCHEMAS[topic].safeParse(down.data.data);
  if (!view.success) return { type: 'unreadable', why: `${topic}: ${view.error.message}` };
  return { type: 'view', topic, rev, views: { [topic]: view.data } };
}
