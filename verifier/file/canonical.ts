/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

const DEEPEST = 64;

function writeText(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('lone surrogate');
  return JSON.stringify(text);
}

/** The canonical text (RFC 8785) of a value; throws a RangeError where there is none. */
export function canonicalText(value: Json, level = 1): string {
  if (typeof value === 'string') return writeText(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError('number that is not finite');
    return JSON.stringify(value);
  }
  if (value === null || typeof value === 'boolean') return String(value);
  if (level > DEEPEST) throw new RangeError('nested too deeply');
  if (isList(value)) return `[${value.map((item) => canonicalText(item, level + 1)).join(',')}]`;
  // Array.prototype.sort compares UTF-16 units, which is the order of RFC 8785.
  const members = Object.keys(value)
    .sort()
    .map((name) => `${writeText(name)}:${canonicalText(value[name] ?? null, level + 1)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** The value of a canonical text, or null as a whole when it is none: one value has one text. */
export function readCanonical(text: string): { readonly value: Json } | null {
  try {
    const value: Json = JSON.parse(text);
    return canonicalText(value) === text ? { value } : null;
  } catch {
    return null;
  }
}
