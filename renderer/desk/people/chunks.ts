/** Most delegates one command may name. */
export const COMMAND_MAX = 500;

/** The list in parts that one command can carry, in order. */
export function chunks<T>(list: readonly T[], size: number = COMMAND_MAX): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, n) => list.slice(n * size, (n + 1) * size));
}
