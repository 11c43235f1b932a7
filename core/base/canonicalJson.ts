/** Nesting deeper than this is refused, so hostile or cyclic values cannot exhaust the stack. */
export const MAX_JSON_DEPTH = 64;

/** A value or a text that has no canonical JSON form. */
export class CanonicalJsonError extends Error {
  override readonly name = 'CanonicalJsonError';
}

/**
 * The one JSON text of a value, after RFC 8785: keys sorted by UTF-16 code unit, no whitespace, numbers as ECMAScript
 * prints them. Throws CanonicalJsonError for whatever JSON would drop or bend: undefined, functions, symbols, bigints,
 * non-finite numbers, lone surrogates, objects that are not plain, depth over MAX_JSON_DEPTH. Text is not normalised.
 */
export function canonicalJson(value: unknown): string {
  return write(value, 0);
}

/** The value of a canonical text; throws CanonicalJsonError unless the text is exactly what canonicalJson would print. */
export function parseCanonicalJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CanonicalJsonError('The text is not JSON.');
  }
  // Printing it again is the whole test: duplicate keys, order, spaces, escapes and number spellings all show up here.
  if (canonicalJson(value) !== text) throw new CanonicalJsonError('The JSON text is not in canonical form.');
  return value;
}

function write(value: unknown, depth: number): string {
  if (value === null) return 'null';
  switch (typeof value) {
    case 'boolean':
      return value ? 'true' : 'false';
    case 'number':
      if (!Number.isFinite(value)) throw new CanonicalJsonError(`${value} is not a JSON number.`);
      return JSON.stringify(value);
    case 'string':
      return writeText(value);
    case 'object':
      if (depth === MAX_JSON_DEPTH) throw new CanonicalJsonError(`Nested deeper than ${MAX_JSON_DEPTH} levels.`);
      return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
    default:
      throw new CanonicalJsonError(`A value of type ${typeof value} has no JSON form.`);
  }
}

function writeText(text: string): string {
  if (!text.isWellFormed()) throw new CanonicalJsonError('The text holds a lone surrogate.');
  return JSON.stringify(text);
}

function writeArray(items: readonly unknown[], depth: number): string {
  let out = '[';
  // By index, so that a hole is met as undefined and refused.
  for (let i = 0; i < items.length; i += 1) out += (i === 0 ? '' : ',') + write(items[i], depth);
  return `${out}]`;
}

function writeObject(value: object, depth: number): string {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) {
    throw new CanonicalJsonError('Only plain objects and arrays have a canonical JSON form.');
  }
  let out = '{';
  for (const [key, item] of Object.entries(value).sort(byKey)) {
    out += `${out === '{' ? '' : ','}${writeText(key)}:${write(item, depth)}`;
  }
  return `${out}}`;
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
