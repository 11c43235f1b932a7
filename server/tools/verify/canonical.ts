/** Deeper values than this are not read. */
const DEEPEST = 64;

/**
 * The one JSON text of a value: members in the order of their names' UTF-16 units, nothing between, numbers and texts as
 * ECMAScript writes them. Null for what has no such text: a lone surrogate, a number that is none, too many levels.
 */
export function canonicalText(value: unknown, level = 0): string | null {
  if (typeof value === 'string') return value.isWellFormed() ? JSON.stringify(value) : null;
  if (typeof value === 'number') return Number.isFinite(value) ? JSON.stringify(value) : null;
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || level >= DEEPEST) return null;
  if (Array.isArray(value))
    return wrapped(
      '[',
      value.map((item) => canonicalText(item, level + 1)),
      ']',
    );
  const names = Object.keys(value).sort();
  const members = new Map<string, unknown>(Object.entries(value));
  const texts = names.map((name) => {
    const text = canonicalText(members.get(name), level + 1);
    return text === null || !name.isWellFormed() ? null : `${JSON.stringify(name)}:${text}`;
  });
  return wrapped('{', texts, '}');
}

function wrapped(before: string, parts: readonly (string | null)[], after: string): string | null {
  return parts.includes(null) ? null : `${before}${parts.join(',')}${after}`;
}

/** The value of a text that is the canonical one of its value; undefined for every other text. */
export function readCanonical(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return canonicalText(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}
