/** Longest titles of the first three steps, in characters; what is longer takes the fourth. */
const STEPS = [80, 150, 220] as const;

/** How far a title's type steps down so that 300 characters stay on the picture: 1 is the largest, 4 the smallest. */
export function titleStep(title: string): number {
  const length = [...title].length;
  const at = STEPS.findIndex((longest) => length <= longest);
  return at === -1 ? STEPS.length + 1 : at + 1;
}
