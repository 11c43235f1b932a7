/** Which units are chosen, and from where a range starts. */
export interface Selection {
  readonly keys: ReadonlySet<string>;
  readonly anchor: string | null;
}

/** only: this one alone. toggle: this one too, or not. range: all from the last one up to this one. */
export type Pick = 'only' | 'toggle' | 'range';

export const NOTHING: Selection = { keys: new Set(), anchor: null };

/** The selection after a press on a unit; `order` is what is shown, as it is read. */
export function pick({ keys, anchor }: Selection, order: readonly string[], key: string, how: Pick): Selection {
  switch (how) {
    case 'only':
      return keys.size === 1 && keys.has(key) ? NOTHING : { keys: new Set([key]), anchor: key };
    case 'toggle':
      return {
        keys: new Set(keys.has(key) ? [...keys].filter((other) => other !== key) : [...keys, key]),
        anchor: key,
      };
    case 'range': {
      const from = anchor === null ? -1 : order.indexOf(anchor);
      const to = order.indexOf(key);
      if (from === -1 || to === -1) return { keys: new Set([key]), anchor: key };
      return { keys: new Set([...keys, ...order.slice(Math.min(from, to), Math.max(from, to) + 1)]), anchor };
    }
  }
}

/** What a press means: with Shift a range; with Ctrl, by touch or from the keyboard one more; else this one alone. */
export function pickOf(press: {
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  /** 0 from the keyboard. */
  readonly detail: number;
  readonly pointerType: string;
}): Pick {
  if (press.shiftKey) return 'range';
  return press.ctrlKey || press.metaKey || press.detail === 0 || press.pointerType === 'touch' ? 'toggle' : 'only';
}
