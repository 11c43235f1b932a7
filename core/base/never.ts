/** Ends a switch over a union: a new arm that nobody handles becomes a compile error here. */
export function never(value: never): never {
  throw new Error(`unhandled: ${JSON.stringify(value)}`);
}
