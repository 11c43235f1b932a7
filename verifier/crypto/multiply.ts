import { type Element, G, NEUTRAL } from './group.ts';

/** Digits of a scalar below 2²⁵⁶ in base 2^width, each from −2^(width−1) + 1 to 2^(width−1), lowest first. */
function signedDigits(scalar: bigint, width: number): number[] {
  const base = 1 << width;
  const digits: number[] = [];
  let rest = scalar;
  while (rest > 0n) {
    const low = Number(rest & BigInt(base - 1));
    const digit = low > base / 2 ? low - base : low;
    digits.push(digit);
    rest = (rest - BigInt(digit)) >> BigInt(width);
  }
  return digits;
}

const TABLE_WIDTH = 6;

/** Multiplies one element so often that a table pays: 43 additions a time. Not for secrets: it is not constant-time. */
export class FixedBase {
  readonly #base: Element;
  /** Multiples 1 … 32 of the base times 64ⁱ. */
  readonly #rows: Element[][] = [];

  constructor(base: Element) {
    this.#base = base;
  }

  times(scalar: bigint): Element {
    let sum = NEUTRAL;
    signedDigits(scalar, TABLE_WIDTH).forEach((digit, i) => {
      if (digit === 0) return;
      const multiple = this.#row(i)[Math.abs(digit) - 1] ?? NEUTRAL;
      sum = digit > 0 ? sum.add(multiple) : sum.subtract(multiple);
    });
    return sum;
  }

  #row(i: number): Element[] {
    while (this.#rows.length <= i) {
      const last = this.#rows.at(-1)?.at(-1);
      const first = last === undefined ? this.#base : last.double();
      const row = [first];
      for (let k = 2; k <= 1 << (TABLE_WIDTH - 1); k++) row.push((row.at(-1) ?? NEUTRAL).add(first));
      this.#rows.push(row);
    }
    return this.#rows[i] ?? [];
  }
}

const BUCKET_WIDTH = 4;

/** Multiplies one element a few times: the doublings are done once, then about 70 additions a time. */
export class SharedBase {
  /** The base times 16ⁱ. */
  readonly #powers: Element[];

  constructor(base: Element) {
    this.#powers = [base];
  }

  times(scalar: bigint): Element {
    const buckets: (Element | undefined)[] = Array(1 << (BUCKET_WIDTH - 1)).fill(undefined);
    signedDigits(scalar, BUCKET_WIDTH).forEach((digit, i) => {
      if (digit === 0) return;
      const power = digit > 0 ? this.#power(i) : this.#power(i).negate();
      const held = buckets[Math.abs(digit) - 1];
      buckets[Math.abs(digit) - 1] = held === undefined ? power : held.add(power);
    });
    let running = NEUTRAL;
    let sum = NEUTRAL;
    for (const bucket of buckets.toReversed()) {
      if (bucket !== undefined) running = running.add(bucket);
      sum = sum.add(running);
    }
    return sum;
  }

  #power(i: number): Element {
    let last = this.#powers.at(-1) ?? NEUTRAL;
    while (this.#powers.length <= i) {
      for (let k = 0; k < BUCKET_WIDTH; k++) last = last.double();
      this.#powers.push(last);
    }
    return this.#powers[i] ?? NEUTRAL;
  }
}

/** Multiples of G. */
export const timesG = new FixedBase(G);
