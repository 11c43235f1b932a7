/** Neighbours by number as one: "1–4" are four terminals. */
export interface LabelRun {
  readonly said: string;
  readonly count: number;
}

const NUMBER = /^\d{1,6}$/;

/** Labels in which neighbours by number are one run; other labels stand behind them as they are, in their order. */
export function labelRuns(labels: readonly string[]): readonly LabelRun[] {
  const numbers = labels
    .filter((label) => NUMBER.test(label))
    .map(Number)
    .toSorted((a, b) => a - b);
  const runs: { first: number; last: number; count: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run === undefined || number - run.last > 1) runs.push({ first: number, last: number, count: 1 });
    else {
      run.last = number;
      run.count += 1;
    }
  }
  const named = labels.filter((label) => !NUMBER.test(label));
  return [
    ...runs.map(({ first, last, count }) => ({ said: saidOf(first, last), count })),
    ...named.map((said) => ({ said, count: 1 })),
  ];
}

function saidOf(first: number, last: number): string {
  if (first === last) return `${first}`;
  return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
}

/** Runs as one text; `most` of them, and how many terminals are left out. */
export function runsAsText(runs: readonly LabelRun[], most = Number.POSITIVE_INFINITY) {
  const shown = runs.slice(0, most);
  return {
    text: shown.map(({ said }) => said).join(', '),
    rest: runs.slice(shown.length).reduce((sum, { count }) => sum + count, 0),
  };
}
