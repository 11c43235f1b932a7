import { Id } from '../../core/base/fields.ts';
import { Up } from '../../core/protocol/up.ts';

export type Reading =
  | { readonly ok: true; readonly message: Up }
  /** `id` is the message's own, when at least that much was understood, so that whoever waits for it hears of it. */
  | { readonly ok: false; readonly id: string | null };

/** Understands one text message, or says which one it was not. Never throws. */
export function readUp(text: string): Reading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { ok: false, id: null };
  }
  const parsed = Up.safeParse(json);
  if (parsed.success) return { ok: true, message: parsed.data };
  const id = typeof json === 'object' && json !== null && 'id' in json ? Id.safeParse(json.id) : null;
  return { ok: false, id: id?.success ? id.data : null };
}
