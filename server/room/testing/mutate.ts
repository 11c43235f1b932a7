import type { Prng } from '../../simulation/Prng.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const nested = (depth: number): Json => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const ODD: readonly Json[] = [
  null,
  true,
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 1,
  '',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "'; DROP TABLE entry; --",
  '\ud800',
  '\u0000',
  'ế'.repeat(5_000),
  [],
  {},
  [[[]]],
  { $ne: null },
  nested(500),
];

/** The same message with something wrong in it: a value, a key, a letter, or its end. */
export function mutate(prng: Prng, message: object): string {
  const text = JSON.stringify(message);
  return prng.weighted<() => string>([
    [6, () => JSON.stringify(bend(prng, JSON.parse(text), true))],
    [1, () => text.slice(0, prng.below(text.length))],
    [1, () => text + prng.pick(['}', ' {}', '\n\n', '\u0000', text])],
    [
      2,
      () => {
        const at = prng.below(text.length);
        return text.slice(0, at) + prng.pick(['"', '{', '\\', '9', '\u0007', ',']) + text.slice(at + 1);
      },
    ],
    [1, () => text.replace('{', '{"__proto__":{"role":"chair"},')],
    [1, () => text.replace('{', '{"type":"command",')],
  ])();
}

/** A value with one part replaced, dropped or added, somewhere inside. */
function bend(prng: Prng, value: Json, isRoot = false): Json {
  if (!isRoot && prng.chance(0.4)) return prng.pick(ODD);
  if (value === null || typeof value !== 'object') return prng.pick(ODD);
  if (Array.isArray(value))
    return value.length === 0 ? prng.pick(ODD) : value.with(prng.below(value.length), prng.pick(ODD));
  const keys = Object.keys(value);
  if (keys.length === 0 || prng.chance(0.15)) return { ...value, extra: prng.pick(ODD) };
  const key = prng.pick(keys);
  if (prng.chance(0.15)) {
    const { [key]: _dropped, ...rest } = value;
    return rest;
  }
  return { ...value, [key]: bend(prng, value[key] ?? null) };
}
