import { setTimeout as pause } from 'node:timers/promises';
import { isSecret } from '../../../core/voting/rule.ts';
import { until } from '../load/until.ts';
import type { PollMaker } from './drillPolls.ts';
import type { Succession } from './Succession.ts';
import type { Voters } from './Voters.ts';

/** What goes on when a kill falls: in a drill of every kind each of them is met. */
const STAGES = [
  ...(['ceremony', 'confirmation', 'storm', 'close'] as const),
  ...(['before opening', 'first part', 'further parts'] as const),
] as const;
type Stage = (typeof STAGES)[number];

/**
 * A kill falls at any moment of so many milliseconds: seats tap for 30 of them and have their receipts a little later, and a
 * ceremony has fifteen posts, most of which wait for the one before.
 */
const WITHIN_MS: Readonly<Record<Stage, number>> = {
  ceremony: 150,
  confirmation: 15,
  storm: 45,
  close: 45,
  'before opening': 0,
  'first part': 60,
  'further parts': 60,
};
const STORM_MS = 30;
/** Most storms in one poll; then it closes and the next one opens. */
const STORMS_PER_POLL = 10;
const BACK_WITHIN_MS = 60_000;
const RESULT_WITHIN_MS = 120_000;
const TELL_EVERY = 20;

/** Kills of a poll besides those in its storms. */
function killsBeside(make: PollMaker): number {
  const { conduct } = make('');
  if (conduct === 'secretBoard') return STAGES.length - 1;
  return isSecret(conduct) ? 2 : 1;
}

/** The kills of one run, however many rooms it has. */
export class Kills {
  /** How long each took until everybody was back, in milliseconds. */
  readonly recovered: number[] = [];
  /** How many fell while what went on. */
  readonly during: Partial<Record<Stage, number>> = {};
  readonly #times: number;
  readonly #storms: number;
  readonly #random: () => number;

  /** `times` kills of polls of these kinds: few go to every kind, rather than many to the first. */
  constructor(times: number, makers: readonly PollMaker[], random: () => number) {
    this.#times = times;
    this.#random = random;
    const beside = makers.reduce((sum, make) => sum + killsBeside(make), 0);
    this.#storms = Math.max(1, Math.min(STORMS_PER_POLL, Math.floor((times - beside) / makers.length)));
  }

  get areDone(): boolean {
    return this.recovered.length >= this.#times;
  }

  /** Holds one poll with kills at every stage that it has. */
  async hold(make: PollMaker, voters: Voters, servers: Succession): Promise<void> {
    const kill = (stage: Stage, work: () => Promise<void>) => this.#in(stage, work, voters, servers);
    const isOpenedByBoard = make('').conduct === 'secretBoard';
    if (isOpenedByBoard) {
      await kill('ceremony', () => voters.board.makeKey());
      await kill('confirmation', () => voters.board.confirmKey());
    }
    await voters.openPoll(make);
    // A poll without any ballot would have nothing to be counted.
    for (let storm = 0; storm === 0 || (storm < this.#storms && !this.areDone); storm += 1) {
      await kill('storm', () => voters.storm(STORM_MS));
    }
    await kill('close', () => voters.closePoll());
    await until(
      () => voters.isClosed,
      BACK_WITHIN_MS,
      () => 'the chair does not see that the poll is closed',
    );
    if (voters.isCounting) await kill('before opening', async () => {});
    if (isOpenedByBoard) {
      await kill('first part', () => voters.openFirstPart());
      await kill('further parts', () => voters.openOtherParts());
    }
    await until(
      () => voters.hasResult,
      RESULT_WITHIN_MS,
      () => 'a closed poll has no result',
    );
  }

  /** Kills the server at a random moment of what goes on; resolves when it is done and everybody is back. */
  async #in(stage: Stage, work: () => Promise<void>, voters: Voters, servers: Succession): Promise<void> {
    const working = work();
    if (this.areDone) return working;
    await pause(this.#random() * WITHIN_MS[stage]);
    this.during[stage] = (this.during[stage] ?? 0) + 1;
    const killed = performance.now();
    await Promise.all([servers.kill(), working]);
    await until(
      () => voters.areBack,
      BACK_WITHIN_MS,
      () => 'some terminals have not come back',
    );
    this.recovered.push(performance.now() - killed);
    if (this.recovered.length % TELL_EVERY === 0) console.error(`${this.recovered.length} of ${this.#times} kills`);
  }
}
