/** Labels in which neighbours by number are one run: "1–4, 7, 12–13". Other labels stand as they are, in their order. */
export function labelRuns(labels: readonly string[]): string {
  const numbers = labels
    .filter((label) => /^\d{1,6}$/.test(label))
    .map(Number)
    .toSorted((a, b) => a - b);
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number - run.last <= 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  const said = runs.map(({ first, last }) =>
    last === first ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`,
  );
  return [...said, ...labels.filter((label) => !/^\d{1,6}$/.test(label))].join(', ');
}
