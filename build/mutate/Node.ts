/** A node of an ESTree syntax tree; `start` and `end` are places in the source text. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

export function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' &&
    value !== null &&
    'type' in value &&
    typeof value.type === 'string' &&
    'start' in value &&
    'end' in value
  );
}

/** The nodes directly below one, in no particular order. */
export const childrenOf = (node: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** Nodes of TypeScript that hold an expression which runs. */
const TRANSPARENT = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSInstantiationExpression',
]);

/** Whether a node leaves nothing in the program that runs: types, and what only names other modules. */
export function isErased(node: Node): boolean {
  if (/^(?:Import|ExportAll)/.test(node.type)) return true;
  return node.type.startsWith('TS') && !TRANSPARENT.has(node.type);
}
