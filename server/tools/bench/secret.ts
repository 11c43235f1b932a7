import { randomBytes } from 'node:crypto';
import { BallotCount } from '../../../proof/secret/BallotCount.ts';
import type { EncryptedBallot } from '../../../proof/secret/ballot.ts';
import { type Ceremony, type CeremonyMessage, thresholdOf } from '../../../proof/secret/ceremony.ts';
import type { PollContext } from '../../../proof/secret/context.ts';
import type { ElectionKey, TrusteeShare } from '../../../proof/secret/electionKey.ts';
import { encryptBallot } from '../../../proof/secret/encryptBallot.ts';
import type { Choices, SecretForm, SecretTally } from '../../../proof/secret/form.ts';
import { mul, mulBase, scalarOf } from '../../../proof/secret/group.ts';
import { nextStep } from '../../../proof/secret/nextStep.ts';
import { openPartly, openTally } from '../../../proof/secret/opening.ts';
import { verifyBallot } from '../../../proof/secret/verifyBallot.ts';
import { base64url } from '../../../proof/sign/base64.ts';
import { ready } from '../../../proof/sign/sodium.ts';
import { CheckPool } from '../../secret/CheckPool.ts';
import type { Report } from '../runTool.ts';
import { rounded } from '../statistics.ts';

export const SECRET_OPTIONS = {
  seats: { min: 5, max: 1000, otherwise: 500, what: 'ballots' },
  trustees: { min: 1, max: 7, otherwise: 3, what: 'trustees of the counting board: 1, 3, 5 or 7' },
} as const;

export const SECRET_KINDS = ['yesno', 'confidence44'] as const;
export type SecretKind = (typeof SECRET_KINDS)[number];

/** Yes / no / abstain, or 44 persons at three levels, each of which may be left without a mark. */
const FORMS: Readonly<Record<SecretKind, SecretForm>> = {
  yesno: { kind: 'lines', lines: 1, options: 3, notMarked: false },
  confidence44: { kind: 'lines', lines: 44, options: 3, notMarked: true },
};

interface Cast {
  readonly delegate: string;
  readonly delegateKey: string;
  readonly ballot: EncryptedBallot;
}

/**
 * `npm run bench -- secret`: what encrypting, checking, adding up and opening secret ballots costs, and whether the sum is
 * right. `make_ms` and
 * `check_ms` are for one ballot. All times are of the processor, but for `pool_all_ms`, which passes while several threads check.
 */
export async function benchSecret(
  { seats, trustees }: { readonly [K in keyof typeof SECRET_OPTIONS]: number },
  kind: SecretKind,
): Promise<Report> {
  await ready();
  const form = FORMS[kind];
  const [keyMs, { election, shares }] = timed(() => makeKey(trustees));
  const poll = { meeting: 'bench', poll: 'p', pollHash: key(), y: election.y };
  const all = Array.from({ length: seats }, (_, i) => choicesOf(form, i));
  const [makeMs, casts] = timed(() => all.map((choices, i) => cast(form, poll, i, choices)));
  const [checkMs, verdicts] = timed(() => casts.map((one) => verifyBallot(form, { ...poll, ...own(one) }, one.ballot)));
  const [multiplicationsMs] = timed(multiply);
  const pool = await checkInPool(form, poll, casts);
  const count = new BallotCount(form, poll);
  const [countMs] = timed(() => {
    for (const { delegate, ballot } of casts) count.putChecked(delegate, ballot);
  });
  const used = shares.slice(0, election.threshold);
  const [partialsMs, partials] = timed(() =>
    used.map((share) => openPartly(count, election, share, { random: randomBytes, opened: null })),
  );
  const [resultMs, tally] = timed(() => openTally(form, poll, election, count.aggregate(), partials));
  const refused = verdicts.filter((verdict) => verdict !== 'valid').length + pool.refused;
  const figures = {
    kind,
    seats,
    trustees,
    payload_bytes: JSON.stringify(casts[0]?.ballot).length,
    key_ms: rounded(keyMs),
    make_ms: rounded(makeMs / seats),
    check_ms: rounded(checkMs / seats),
    check_all_ms: rounded(checkMs),
    check_over_multiplication: rounded(checkMs / seats / (multiplicationsMs / MULTIPLICATIONS)),
    check_over_make: rounded(checkMs / makeMs),
    pool_all_ms: rounded(pool.ms),
    pool_over_check_all: rounded(pool.ms / checkMs),
    aggregate_ms: rounded(countMs),
    partials_ms: rounded(partialsMs),
    result_ms: rounded(resultMs),
    close_over_check_all: rounded((countMs + partialsMs + resultMs) / checkMs, 4),
    refused,
  };
  const miscounted = JSON.stringify(tally) !== JSON.stringify(plainTally(form, all));
  const wrong =
    refused > 0 ? `${refused} honest ballots refused` : miscounted ? 'the opened sum is not the count' : null;
  return { figures: { ...figures, miscounted }, wrong };
}

/** Processor milliseconds of this thread, to the tick of a few: other processes do not show in them. */
function timed<T>(work: () => T): readonly [number, T] {
  const from = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(from);
  return [(user + system) / 1000, result];
}

function key(): string {
  return base64url.encode(randomBytes(32));
}

function own({ delegate, delegateKey }: Cast) {
  return { delegate, delegateKey };
}

function cast(form: SecretForm, poll: PollContext, seat: number, choices: Choices): Cast {
  const person = { delegate: `dl-${seat}`, delegateKey: key() };
  return { ...person, ballot: encryptBallot(form, { ...poll, ...person }, choices, randomBytes).ballot };
}

/** Choices that differ from seat to seat and from line to line; the last possible one is no mark where there is that. */
function choicesOf(form: SecretForm, seat: number): Choices {
  if (form.kind === 'election') throw new RangeError('no election is measured');
  const marks = form.options + (form.notMarked ? 1 : 0);
  return Array.from({ length: form.lines }, (_, line) => {
    const mark = (seat * 7 + line * 3 + (seat % 5) * line) % marks;
    return mark === form.options ? null : mark;
  });
}

function plainTally(form: SecretForm, all: readonly Choices[]): SecretTally {
  if (form.kind === 'election') throw new RangeError('no election is measured');
  const marks: (number | null)[] = Array.from({ length: form.options }, (_, i) => i);
  if (form.notMarked) marks.push(null);
  const counts = Array.from({ length: form.lines }, (_, line) =>
    marks.map((mark) => all.filter((choices) => choices[line] === mark).length),
  );
  return { kind: 'lines', ballots: all.length, counts };
}

function makeKey(trustees: number): { readonly election: ElectionKey; readonly shares: readonly TrusteeShare[] } {
  const people = Array.from({ length: trustees }, (_, i) => ({ id: `t${i}`, key: key() }));
  const ceremony: Ceremony = { meeting: 'bench', id: 'c', trustees: people };
  const seeds = people.map(() => randomBytes(32));
  const messages: CeremonyMessage[] = [];
  for (let round = 0; round < 3; round += 1) {
    for (const [i, seed] of seeds.entries()) {
      const step = nextStep(ceremony, i + 1, seed, messages);
      if (step.kind === 'say') messages.push(step.message);
    }
  }
  const ends = seeds.map((seed, i) => nextStep(ceremony, i + 1, seed, messages));
  const done = ends.filter((step) => step.kind === 'done');
  const [first] = done;
  if (first === undefined || done.length < thresholdOf(ceremony)) throw new Error('no key was made');
  return { election: first.election, shares: done.map(({ share }) => share) };
}

async function checkInPool(form: SecretForm, poll: PollContext, casts: readonly Cast[]) {
  const pool = new CheckPool();
  try {
    const check = (one: Cast) => pool.check(form, { ...poll, ...own(one) }, one.ballot);
    // The first one starts a thread; it is no part of the measure.
    await Promise.all(casts.slice(0, 1).map(check));
    const from = performance.now();
    const verdicts = await Promise.all(casts.map(check));
    return { ms: performance.now() - from, refused: verdicts.filter((verdict) => verdict !== 'valid').length };
  } finally {
    await pool.close();
  }
}

const MULTIPLICATIONS = 2000;

/** Multiplications of a point that is not the base, of which all proofs are made: the measure of this machine. */
function multiply(): void {
  const scalar = scalarOf(-2);
  const point = mulBase(scalarOf(12_345));
  for (let i = 0; i < MULTIPLICATIONS; i += 1) mul(scalar, point);
}
