import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import type { OrderLine } from '../../../core/views/terminalViews.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';

export type TargetState = OrderLine['targets'][number]['state'];

/** In the order of a sentence: what still comes, what went well, what did not. */
const STATES: readonly TargetState[] = ['sent', 'done', 'failed', 'silent', 'away', 'notForBrowsers'];

export const STATE_GLYPH: Readonly<Record<TargetState, Status>> = {
  sent: 'loading',
  done: 'ok',
  failed: 'bad',
  silent: 'warn',
  away: 'bad',
  notForBrowsers: 'none',
};

/** How a target took an order, in a word that fits the order. */
export function stateWord(kind: OrderLine['kind'], state: TargetState, { console: { orders } }: Catalogue): string {
  const special: Partial<Record<TargetState, Partial<Record<OrderLine['kind'], string>>>> = {
    done: orders.doneAs,
    sent: orders.waitingAs,
    silent: orders.silentAs,
  };
  return special[state]?.[kind] ?? orders.states[state];
}

/** Why an order failed: words of the program in the reader's language, the system's own as they are. */
export function whyWords(why: string, { console: { orders } }: Catalogue): string {
  const known: Readonly<Record<string, string>> = orders.whys;
  return Object.hasOwn(known, why) ? (known[why] ?? why) : why;
}

/** The shape of a whole order: the worst answer of its targets, but waiting while one may still come. */
export function orderGlyph({ targets }: Pick<OrderLine, 'targets'>): Status {
  const has = (state: TargetState) => targets.some((target) => target.state === state);
  if (has('sent')) return 'loading';
  if (targets.every(({ state }) => state === 'done')) return 'ok';
  return has('failed') || has('away') ? 'bad' : 'warn';
}

/** "3 đã làm, 1 mất kết nối": how many targets took the order in which way. */
export function outcomeWords({ kind, targets }: Pick<OrderLine, 'kind' | 'targets'>, text: Catalogue): string {
  return STATES.map((state) => ({ state, count: targets.filter((target) => target.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => text.console.orders.outcomeOf(count, stateWord(kind, state, text)))
    .join(', ');
}

/** The targets that have not done it and may be told again. */
export function undone({ targets }: Pick<OrderLine, 'targets'>): readonly string[] {
  return targets.flatMap(({ id, state }) => (state === 'failed' || state === 'silent' || state === 'away' ? [id] : []));
}

/** What a target is called: a place's number is a seat, everything else has its own name. */
export function targetLabels(
  targets: OrderLine['targets'],
  places: ReadonlySet<string>,
  text: Catalogue,
  most: number,
): string {
  const seats = targets.filter(({ label }) => places.has(label)).map(({ label }) => label);
  const names = targets.filter(({ label }) => !places.has(label)).map(({ label }) => label);
  const shown = [...seats, ...names].slice(0, most);
  const list = seats.length === 0 ? shown : [text.common.place(shown[0] ?? ''), ...shown.slice(1)];
  const rest = targets.length - shown.length;
  return rest > 0 ? `${list.join(', ')} ${text.console.orders.more(rest)}` : list.join(', ');
}
