import { useRef, useState } from 'react';
import { type AgendaLine, agendaNumbers } from '../../../core/views/agendaView.ts';
import { useToasts } from '../../app/toasts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import type { OrderLine } from './agendaOrder.ts';

/** The agenda drawn in another order, with its numbers; null when the order is not of these items. */
function arranged(items: readonly AgendaLine[], order: readonly OrderLine[]): readonly AgendaLine[] | null {
  const known = new Map(items.map((item) => [item.id, item]));
  if (order.length !== known.size) return null;
  const numbers = agendaNumbers(order);
  const lines = order.flatMap(({ id, parentId }) => {
    const item = known.get(id);
    return item === undefined ? [] : [{ ...item, parentId, number: numbers.get(id) ?? '' }];
  });
  return lines.length === order.length ? lines : null;
}

const inOrder = (items: readonly AgendaLine[], order: readonly OrderLine[]) =>
  order.every(({ id, parentId }, at) => items[at]?.id === id && items[at]?.parentId === parentId);

interface Wish {
  readonly order: readonly OrderLine[];
  /** The agenda that was there when the server answered; any other one is newer than the wish. */
  readonly answeredOn: readonly AgendaLine[] | null;
}

/**
 * The agenda as it will be: a new order is drawn at once and sent whole; the server's word, a refusal or somebody else's
 * change replaces it.
 */
export function useAgendaOrder(meetingId: string, items: readonly AgendaLine[]) {
  const { send } = useCommand();
  const { refusals } = useText();
  const show = useToasts((state) => state.show);
  const [wish, setWish] = useState<Wish | null>(null);
  const latest = useRef(items);
  latest.current = items;

  const holds = wish !== null && (wish.answeredOn === null || wish.answeredOn === items);
  const drawn = (holds && !inOrder(items, wish.order) ? arranged(items, wish.order) : null) ?? items;

  const reorder = async (order: readonly OrderLine[]) => {
    const mine: Wish = { order, answeredOn: null };
    setWish(mine);
    const outcome = await send({
      kind: 'reorderAgenda',
      meetingId,
      order: order.map(({ id, parentId }) => ({ id, parentId })),
    });
    if (outcome.kind === 'refused') show('bad', refusals[outcome.code]);
    setWish((held) => {
      // A later move of the same hand waits for its own answer.
      if (held !== mine) return held;
      return outcome.kind === 'refused' || inOrder(latest.current, order)
        ? null
        : { order, answeredOn: latest.current };
    });
  };
  return { drawn, reorder };
}
