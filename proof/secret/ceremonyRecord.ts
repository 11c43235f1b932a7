import type { Ceremony, CeremonyMessage, Commit, Deal, Reveal } from './ceremony.ts';
import { revealHash, thresholdOf } from './ceremony.ts';
import type { ElectionKey } from './electionKey.ts';
import { add, IDENTITY, isIdentity, mul, type Point, scalarOf, sumPoints, write } from './group.ts';
import { checkReveal } from './member.ts';
import { Refused } from './Refused.ts';

/** The ceremony failed, and by whom. It is given up; another one under another id may follow, with other trustees. */
export class CeremonyStopped extends Error {
  override readonly name = 'CeremonyStopped';
  /** 1 for the first trustee. */
  readonly culprit: number;
  readonly fault: CeremonyFault;

  constructor(culprit: number, fault: CeremonyFault) {
    super(`trustee ${culprit}: ${fault}`);
    this.culprit = culprit;
    this.fault = fault;
  }
}

/**
 * `unknown`: no such trustee. `twice`: two messages of one kind. `early`: a message before everybody had said the one before
 * it. `broken commitment`: revealed something else. `no possession`: does not know the secret. `bad message`: values that
 * cannot be. `bad share`: a share that does not fit what was revealed. `bad signature`: not signed by its trustee. `wrong
 * seed`: our own seed did not make our messages.
 */
export type CeremonyFault =
  | 'unknown'
  | 'twice'
  | 'early'
  | 'broken commitment'
  | 'no possession'
  | 'bad message'
  | 'bad share'
  | 'bad signature'
  | 'wrong seed';

/** What has been said in a ceremony so far, in the order of its trustees. */
export interface CeremonyRecord {
  readonly commits: readonly (Commit | undefined)[];
  readonly reveals: readonly (Reveal | undefined)[];
  readonly deals: readonly (Deal | undefined)[];
  /** Of each trustee who revealed. */
  readonly points: readonly (readonly Point[] | undefined)[];
}

/** Reads a ceremony's messages in the order in which they were recorded. Throws CeremonyStopped. */
export function readCeremony(ceremony: Ceremony, messages: readonly CeremonyMessage[]): CeremonyRecord {
  const none = <T>(): (T | undefined)[] => ceremony.trustees.map(() => undefined);
  const record = {
    commits: none<Commit>(),
    reveals: none<Reveal>(),
    deals: none<Deal>(),
    points: none<readonly Point[]>(),
  };
  for (const message of messages) {
    const { from } = message;
    const at = from - 1;
    if (ceremony.trustees[at] === undefined) throw new CeremonyStopped(from, 'unknown');
    switch (message.kind) {
      case 'commit':
        place(record.commits, message);
        break;
      case 'reveal':
        if (record.commits.includes(undefined)) throw new CeremonyStopped(from, 'early');
        place(record.reveals, message);
        record.points[at] = pointsOf(ceremony, message, record.commits[at]);
        break;
      case 'deal':
        if (record.reveals.includes(undefined)) throw new CeremonyStopped(from, 'early');
        if (!isDeal(ceremony, message)) throw new CeremonyStopped(from, 'bad message');
        place(record.deals, message);
        break;
    }
  }
  return record;
}

function place<T extends CeremonyMessage>(said: (T | undefined)[], message: T): void {
  if (said[message.from - 1] !== undefined) throw new CeremonyStopped(message.from, 'twice');
  said[message.from - 1] = message;
}

function isDeal({ trustees }: Ceremony, { from, shares }: Deal): boolean {
  return shares.length === trustees.length && shares.every((share, i) => (share === null) === (i === from - 1));
}

function pointsOf(ceremony: Ceremony, reveal: Reveal, commit: Commit | undefined): readonly Point[] {
  try {
    const points = checkReveal(ceremony, reveal);
    if (commit?.hash !== revealHash(ceremony, reveal)) throw new CeremonyStopped(reveal.from, 'broken commitment');
    return points;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new CeremonyStopped(reveal.from, error.reason === 'possession' ? 'no possession' : 'bad message');
  }
}

/** Commitments with the index put in: the point that a dealer's share for this trustee must give. */
export function committedShare(points: readonly Point[], index: number): Point {
  return points.reduceRight((sum, point) => add(mul(scalarOf(index), sum), point), IDENTITY);
}

/** The key that everything revealed adds up to, or null while somebody has not revealed. Throws Refused `identity`. */
export function electionKeyOf(ceremony: Ceremony, { points }: CeremonyRecord): ElectionKey | null {
  const all = points.filter((one) => one !== undefined);
  if (all.length < ceremony.trustees.length) return null;
  const y = sumPoints(all.map(([first = IDENTITY]) => first));
  const keys = ceremony.trustees.map((_, i) => sumPoints(all.map((one) => committedShare(one, i + 1))));
  if ([y, ...keys].some(isIdentity)) throw new Refused('identity');
  return { y: write(y), threshold: thresholdOf(ceremony), keys: keys.map(write) };
}
