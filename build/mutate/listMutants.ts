import { parseSync } from 'vite';
import { type Edit, FAULTS, WORD } from './faults.ts';
import { childrenOf, isErased, isNode, type Node } from './Node.ts';

/** A source text with one fault. */
export interface Mutant {
  /** The path of the file from the project's root. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly fault: string;
  /** The lines that the fault touches, before and after, without the space around them. */
  readonly was: string;
  readonly becomes: string;
  /** The whole text with the fault. */
  readonly text: string;
}

/** Where a fault is, and what it does to its lines. */
export const describeMutant = ({ file, line, fault, was, becomes }: Mutant): string =>
  `${file}:${line} ${fault}\n  - ${was}\n  + ${becomes}`;

/** A key is a name, not a value; what is computed runs. */
function children(node: Node): readonly Node[] {
  if (isErased(node)) return [];
  if (!('key' in node) || node.computed === true) return childrenOf(node);
  return childrenOf(node).filter((child) => child !== node.key);
}

function* walk(node: Node): Generator<Node, void, undefined> {
  yield node;
  for (const child of children(node)) yield* walk(child);
}

function mutantOf(file: string, source: string, { fault, start, end, text }: Edit): Mutant {
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const newline = source.indexOf('\n', end);
  const to = newline < 0 ? source.length : newline;
  return {
    file,
    line: source.slice(0, start).split('\n').length,
    fault,
    was: source.slice(from, to).trim(),
    becomes: (source.slice(from, start) + text + source.slice(end, to)).trim(),
    text: source.slice(0, start) + text + source.slice(end),
  };
}

/** Every mutant of a TypeScript file, in the order of the text; throws SyntaxError when the file cannot be read. */
export function listMutants(file: string, source: string): readonly Mutant[] {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error !== undefined) throw new SyntaxError(`${file}: ${error.message}`);
  if (!isNode(program)) throw new SyntaxError(`${file} has no program`);
  const nodes = [...walk(program)].filter((node) => !isErased(node));
  const words = new Set(
    nodes.flatMap(({ type, value }) => (type === 'Literal' && typeof value === 'string' ? value : [])),
  );
  const around = { source, words: [...words].filter((word) => WORD.test(word)).toSorted() };
  return nodes
    .flatMap((node) => FAULTS[node.type]?.(node, around) ?? [])
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map((edit) => mutantOf(file, source, edit))
    .filter(({ text }) => parseSync(file, text).errors.length === 0);
}
