/** One line of the tree, as `reorderAgenda` takes it. */
export interface OrderLine {
  readonly id: string;
  readonly parentId: string | null;
  readonly kind: 'item' | 'recess';
}

/** Where a line is dropped, seen from another one. */
export type DropPlace = 'before' | 'inside' | 'after';
export type Direction = 'up' | 'down' | 'inward' | 'outward';

interface Block {
  readonly top: OrderLine;
  readonly parts: readonly OrderLine[];
}

function blocksOf(lines: readonly OrderLine[]): Block[] {
  const tops = lines.filter((line) => line.parentId === null);
  return tops.map((top) => ({ top, parts: lines.filter((line) => line.parentId === top.id) }));
}

const linesOf = (blocks: readonly Block[]): OrderLine[] =>
  blocks.flatMap(({ top, parts }) => [
    { ...top, parentId: null },
    ...parts.map((part) => ({ ...part, parentId: top.id })),
  ]);

const sameOrder = (a: readonly OrderLine[], b: readonly OrderLine[]) =>
  a.length === b.length && a.every((line, at) => line.id === b[at]?.id && line.parentId === b[at]?.parentId);

/** Takes a line, and its parts when it has some, out of the tree. */
function lift(blocks: readonly Block[], id: string): { moving: Block; rest: Block[] } | null {
  const whole = blocks.find(({ top }) => top.id === id);
  if (whole !== undefined) return { moving: whole, rest: blocks.filter((block) => block !== whole) };
  const part = blocks.flatMap(({ parts }) => parts).find((line) => line.id === id);
  if (part === undefined) return null;
  const rest = blocks.map(({ top, parts }) => ({ top, parts: parts.filter((line) => line !== part) }));
  return { moving: { top: part, parts: [] }, rest };
}

/** Puts a lifted line behind, before or inside another one; null where two levels do not allow it. */
function put(rest: readonly Block[], moving: Block, targetId: string, place: DropPlace): Block[] | null {
  const canBePart = moving.parts.length === 0 && moving.top.kind === 'item';
  const at = rest.findIndex(({ top }) => top.id === targetId);
  const host = rest[at];
  if (host !== undefined) {
    if (place !== 'inside') return rest.toSpliced(place === 'before' ? at : at + 1, 0, moving);
    if (!canBePart || host.top.kind !== 'item') return null;
    return rest.with(at, { top: host.top, parts: [...host.parts, moving.top] });
  }
  const parent = rest.findIndex(({ parts }) => parts.some((part) => part.id === targetId));
  const around = rest[parent];
  if (around === undefined || place === 'inside' || !canBePart) return null;
  const index = around.parts.findIndex((part) => part.id === targetId) + (place === 'before' ? 0 : 1);
  return rest.with(parent, { top: around.top, parts: around.parts.toSpliced(index, 0, moving.top) });
}

/** The agenda after a line was dropped on another one; null when that place is not possible or changes nothing. */
export function dropped<L extends OrderLine>(
  lines: readonly L[],
  id: string,
  targetId: string,
  place: DropPlace,
): readonly OrderLine[] | null {
  if (id === targetId) return null;
  const lifted = lift(blocksOf(lines), id);
  const next = lifted === null ? null : put(lifted.rest, lifted.moving, targetId, place);
  if (next === null) return null;
  const order = linesOf(next);
  return order.length === lines.length && !sameOrder(order, lines) ? order : null;
}

/** The agenda after one step of a line; null when there is no such step. */
export function stepped(lines: readonly OrderLine[], id: string, direction: Direction): readonly OrderLine[] | null {
  const line = lines.find((candidate) => candidate.id === id);
  if (line === undefined) return null;
  const siblings = lines.filter((other) => other.parentId === line.parentId);
  const at = siblings.indexOf(line);
  switch (direction) {
    case 'up': {
      const before = siblings[at - 1];
      return before === undefined ? null : dropped(lines, id, before.id, 'before');
    }
    case 'down': {
      const after = siblings[at + 1];
      return after === undefined ? null : dropped(lines, id, after.id, 'after');
    }
    case 'inward': {
      const above = line.parentId === null ? siblings[at - 1] : undefined;
      return above === undefined ? null : dropped(lines, id, above.id, 'inside');
    }
    case 'outward':
      return line.parentId === null ? null : dropped(lines, id, line.parentId, 'after');
  }
}
