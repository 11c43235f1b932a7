import { AgendaItemSetup } from '../../../core/meeting/meeting.ts';
import type { AgendaLine } from '../../../core/views/agendaView.ts';

/** The fields of an agenda item, as they are typed. */
export interface ItemForm {
  readonly kind: AgendaItemSetup['kind'];
  /** Only chosen for a new item. */
  readonly parentId: string | null;
  readonly title: string;
  readonly presenter: string;
  readonly minutes: number | null;
}

export const emptyItem = (parentId: string | null): ItemForm => ({
  kind: 'item',
  parentId,
  title: '',
  presenter: '',
  minutes: null,
});

/** The stored item, as fields. A length that is only the sum of its parts is not its own and stays empty. */
export function formOfItem(item: AgendaLine, parts: readonly AgendaLine[]): ItemForm {
  const { kind, parentId, title, presenter, minutes } = item;
  const sum = parts.reduce((total, part) => total + (part.minutes ?? 0), 0);
  return { kind, parentId, title, presenter, minutes: parts.length > 0 && sum === minutes ? null : minutes };
}

/** What is sent, or null while a field is wrong; a recess without a title takes `recessTitle`. */
export function setupOfItem(id: string, form: ItemForm, recessTitle: string): AgendaItemSetup | null {
  const recess = form.kind === 'recess';
  const parsed = AgendaItemSetup.safeParse({
    id,
    kind: form.kind,
    title: recess && form.title.trim() === '' ? recessTitle : form.title,
    presenter: recess ? '' : form.presenter,
    minutes: form.minutes,
  });
  return parsed.success ? parsed.data : null;
}
