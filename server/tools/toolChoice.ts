import { UsageError } from '../readOptions.ts';

/** Takes `--name VALUE` out of the arguments: the value, one of a few, and what remains; the first one when it is not said. */
export function takeChoice<T extends string>(
  args: readonly string[],
  name: string,
  among: readonly [T, ...T[]],
): { readonly choice: T; readonly rest: readonly string[] } {
  const at = args.indexOf(`--${name}`);
  if (at < 0) return { choice: among[0], rest: args };
  const value = args[at + 1];
  const choice = among.find((one) => one === value);
  if (choice === undefined) throw new UsageError(`--${name} takes ${among.join(' or ')}, not "${value ?? ''}"`);
  return { choice, rest: args.toSpliced(at, 2) };
}
