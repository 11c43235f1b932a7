import { add, IDENTITY, mul, mulBase, type Point, scalarOf, sub, write } from './group.ts';
import { Refused } from './Refused.ts';

/**
 * How much of the fourth message's count the table covers: more makes the table slower and each search faster. This is
 * about the best when an eighth of all choices is the fourth.
 */
function blockOf(ballots: number, sums: number): number {
  return Math.max(1, Math.ceil(Math.sqrt((sums * ballots) / 16)));
}

/** The multiples 0…count of a step, found by adding. */
function multiples(step: Point, count: number): Point[] {
  const points = [IDENTITY];
  for (let i = 1; i <= count; i += 1) points.push(add(points[i - 1] ?? IDENTITY, step));
  return points;
}

/**
 * Finds how often each of at most four messages stands in a sum of `ballots` of them. As the number of ballots is known,
 * T − N·m₀·G = Σ cᵢ·(mᵢ − m₀)·G: the counts of the second message (and a few of the fourth) are in a table, those of the
 * third and the rest of the fourth are tried. The table is computed once for all `sums` of a poll.
 */
export function makeDecoder(values: readonly bigint[], ballots: number, sums = 1): (sum: Point) => readonly number[] {
  const [first = 0n, ...rest] = values;
  const [one = IDENTITY, two, three] = rest.map((value) => mulBase(scalarOf(value - first)));
  if (values.length < 2 || values.length > 4) throw new RangeError('two to four messages');
  const table = new Map<string, readonly [number, number]>();
  const block = three === undefined ? 1 : blockOf(ballots, sums);
  const ones = multiples(one, ballots);
  const threes = multiples(three ?? IDENTITY, three === undefined ? 0 : block - 1);
  for (const [c3, offset] of threes.entries()) {
    for (const [c1, point] of ones.entries()) {
      if (c1 + c3 > ballots) break;
      table.set(write(c3 === 0 ? point : add(point, offset)), [c1, c3]);
    }
  }
  const start = mulBase(scalarOf(first * BigInt(ballots)));
  const jump = mul(scalarOf(block), three ?? IDENTITY);

  return (sum) => {
    let row = sub(sum, start);
    for (let base = 0; base <= (three === undefined ? 0 : ballots); base += block) {
      let tried = row;
      for (let c2 = 0; c2 <= (two === undefined ? 0 : ballots - base); c2 += 1) {
        const found = table.get(write(tried));
        if (found !== undefined) {
          const counts = [found[0], c2, found[1] + base].slice(0, rest.length);
          const zeros = ballots - counts.reduce((total, count) => total + count, 0);
          if (zeros >= 0) return [zeros, ...counts];
        }
        if (two !== undefined) tried = sub(tried, two);
      }
      row = sub(row, jump);
    }
    throw new Refused('undecodable');
  };
}
