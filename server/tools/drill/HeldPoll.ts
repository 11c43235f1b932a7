import type { Counted } from '../../../core/voting/counted.ts';
import { NO_REASONS } from '../../../core/voting/invalidReasons.ts';
import type { PollSetup } from '../../../core/voting/poll.ts';
import { isCast, isSecret } from '../../../core/voting/rule.ts';
import type { PollRecord } from '../verify/PollRecord.ts';

type Choices = readonly (string | null)[];

/** A poll of a drill, with what only the drill knows: what everybody chose last, in plain words. */
export class HeldPoll {
  readonly setup: PollSetup;
  /** The last choices of each delegate. */
  readonly choices = new Map<string, Choices>();
  /** The last count that was entered. */
  counted: Counted | null = null;
  readonly #roll: number;

  /** `roll` is the number of those who may vote. */
  constructor(setup: PollSetup, roll: number) {
    this.setup = setup;
    this.#roll = roll;
  }

  /** Draws a ballot whose first line differs from the same delegate's ballot before it. */
  drawChoices(personId: string, random: () => number): Choices {
    const ids = this.setup.rule.options.map(({ id }) => id);
    const pick = (among: readonly (string | null)[]) => among[Math.floor(random() * among.length)] ?? null;
    const before = this.choices.get(personId)?.[0];
    const choices = this.setup.lines.map((_, line) =>
      pick(line === 0 ? ids.filter((id) => id !== before) : [...ids, null]),
    );
    this.choices.set(personId, choices);
    return choices;
  }

  /** Draws a count that can be one of this poll. */
  drawCount(random: () => number): Counted {
    const upTo = (most: number) => Math.floor(random() * (most + 1));
    const issued = this.#roll;
    const returned = upTo(issued);
    const valid = upTo(returned);
    const lines = this.setup.lines.map(() => {
      let left = valid;
      return this.setup.rule.options.map(() => {
        const count = upTo(left);
        left -= count;
        return count;
      });
    });
    const invalid = returned - valid;
    const reasons =
      invalid === 0 || this.setup.conduct !== 'paper' ? {} : { reasons: { ...NO_REASONS, other: invalid } };
    this.counted = { issued, returned, valid, invalid, ...reasons, lines };
    return this.counted;
  }

  /** Whether the journal's result is that of the plain choices, or of the last count. */
  isCountedBy(record: PollRecord | undefined): boolean {
    const tally = record?.tally ?? null;
    if (tally === null) return false;
    const found = tally.lines.map(({ counts }) => counts.map(({ count }) => count));
    return tally.returned === this.#returned() && JSON.stringify(found) === JSON.stringify(this.#counts());
  }

  /** Delegates of an open vote whose last choices are not those that the journal counts. */
  wrongChoices(record: PollRecord | undefined): number {
    const { conduct } = this.setup;
    if (!isCast(conduct) || isSecret(conduct)) return 0;
    const isWrong = ([personId, choices]: [string, Choices]) =>
      JSON.stringify(record?.choices.get(personId)) !== JSON.stringify(choices);
    return [...this.choices].filter(isWrong).length;
  }

  #returned(): number {
    return this.counted?.returned ?? this.choices.size;
  }

  #counts(): readonly (readonly number[])[] {
    if (this.counted !== null) return this.counted.lines;
    const ballots = [...this.choices.values()];
    return this.setup.lines.map((_, line) =>
      this.setup.rule.options.map(({ id }) => ballots.filter((choices) => choices[line] === id).length),
    );
  }
}
