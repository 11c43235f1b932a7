import { isNode, type Node } from './Node.ts';

/** A fault put into a source text: what stands from `start` to `end` becomes `text`. */
export interface Edit {
  readonly fault: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a fault needs to know of the file around a node. */
export interface Around {
  readonly source: string;
  /** The words that stand as string literals in the file, in order and each once. */
  readonly words: readonly string[];
}

type MakeFaults = (node: Node, around: Around) => readonly Edit[];

const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
};
const ARITHMETIC: Readonly<Record<string, string>> = {
  ...{ '+': '-', '-': '+', '*': '/', '/': '*', '%': '*' },
  ...{ '+=': '-=', '-=': '+=', '<<': '>>', '>>': '<<', '&': '|', '|': '&', '^': '&' },
};
const CALLS: Readonly<Record<string, string>> = {
  ...{ some: 'every', every: 'some', floor: 'ceil', ceil: 'floor', min: 'max', max: 'min' },
  ...{ find: 'findLast', findLast: 'find', startsWith: 'endsWith', endsWith: 'startsWith' },
};
/** Methods that answer another version of what they are called on: leaving the call out is a fault. */
const REFINEMENTS = new Set(['filter', 'slice', 'toSorted', 'sort', 'reverse', 'toReversed', 'trim', 'normalize']);
/** A word of the program, in contrast to a sentence for people. */
export const WORD = /^[\w./-]+$/;

const replaced = (fault: string, { start, end }: Node, text: string): Edit => ({ fault, start, end, text });

function field(node: Node, name: string): Node {
  const value = node[name];
  if (!isNode(value)) throw new Error(`a ${node.type} without ${name}`);
  return value;
}

/** Exchanges what stands between two operands, comments aside. */
function operator(fault: string, node: Node, { source }: Around, becomes: readonly string[]): readonly Edit[] {
  const was = String(node.operator);
  const at = source.indexOf(was, field(node, 'left').end);
  return becomes.map((text) => ({ fault, start: at, end: at + was.length, text }));
}

const isText = (node: Node): boolean =>
  node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');

const condition = (node: Node): readonly Edit[] => {
  const test = field(node, 'test');
  return [replaced('condition', test, 'true'), replaced('condition', test, 'false')];
};

function literal(node: Node, { words }: Around): readonly Edit[] {
  const { value } = node;
  if (typeof value === 'boolean') return [replaced('boolean', node, `${!value}`)];
  if (typeof value === 'number') {
    const less = value > 0 ? [replaced('number', node, `${value - 1}`)] : [];
    return [replaced('number', node, `${value + 1}`), ...less];
  }
  if (typeof node.bigint === 'string') return [replaced('number', node, `${BigInt(node.bigint) + 1n}n`)];
  if (typeof value !== 'string' || !WORD.test(value)) return [];
  const others = words.filter((word) => word !== value);
  const next = others.find((word) => word > value) ?? others[0];
  return next === undefined ? [] : [replaced('word', node, `'${next}'`)];
}

function call(node: Node, { source }: Around): readonly Edit[] {
  const callee = field(node, 'callee');
  if (callee.type !== 'MemberExpression' || callee.computed === true) return [];
  const property = field(callee, 'property');
  const name = String(property.name);
  const object = field(callee, 'object');
  const swap = CALLS[name];
  return [
    ...(swap === undefined ? [] : [replaced('call', property, swap)]),
    ...(REFINEMENTS.has(name) ? [replaced('refinement', node, source.slice(object.start, object.end))] : []),
  ];
}

/** The faults by the kind of node that they are put into. */
export const FAULTS: Readonly<Record<string, MakeFaults>> = {
  BinaryExpression(node, around) {
    const was = String(node.operator);
    const comparison = COMPARISONS[was];
    if (comparison !== undefined) return operator('comparison', node, around, comparison);
    const arithmetic = ARITHMETIC[was];
    if (arithmetic === undefined || isText(field(node, 'left')) || isText(field(node, 'right'))) return [];
    return operator('arithmetic', node, around, [arithmetic]);
  },
  AssignmentExpression(node, around) {
    const arithmetic = ARITHMETIC[String(node.operator)];
    return arithmetic === undefined ? [] : operator('arithmetic', node, around, [arithmetic]);
  },
  LogicalExpression(node, around) {
    const swaps: Readonly<Record<string, string>> = { '&&': '||', '||': '&&' };
    const swap = swaps[String(node.operator)];
    if (swap !== undefined) return operator('logic', node, around, [swap]);
    const right = field(node, 'right');
    return [replaced('fallback', node, around.source.slice(right.start, right.end))];
  },
  UnaryExpression(node, { source }) {
    const argument = field(node, 'argument');
    const bare = source.slice(argument.start, argument.end);
    return ['!', '-'].includes(String(node.operator)) ? [replaced('negation', node, bare)] : [];
  },
  IfStatement: condition,
  ConditionalExpression: condition,
  ExpressionStatement(node) {
    return node.directive === null || node.directive === undefined ? [replaced('statement', node, ';')] : [];
  },
  ReturnStatement(node, { source }) {
    // The early way out of a block without a value.
    return source.slice(node.start, node.end) === 'return;' ? [replaced('statement', node, ';')] : [];
  },
  SpreadElement(node) {
    return [replaced('spread', node, '')];
  },
  CallExpression: call,
  Literal: literal,
};
