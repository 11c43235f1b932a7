import { beforeAll, describe, expect, it } from 'vitest';
import { base64url } from '../sign/base64.ts';
import { ready } from '../sign/sodium.ts';
import { type CeremonyMessage, ceremonySchema, type Reveal, revealHash } from './ceremony.ts';
import { type CeremonyFault, CeremonyStopped, electionKeyOf, readCeremony } from './ceremonyRecord.ts';
import { fingerprintWords } from './fingerprint.ts';
import { add, IDENTITY, mulBase, mulScalars, readScalar, scalarOf, sumPoints, write } from './group.ts';
import { memberOf } from './member.ts';
import { nextStep } from './nextStep.ts';
import { readSeedLetters, seedLetters } from './seedLetters.ts';
import { plusOrder } from './testing/badValues.ts';
import { runCeremony, testCeremony, testSeed } from './testing/runCeremony.ts';

beforeAll(ready);

const CEREMONY = testCeremony(3);

function stopOf(call: () => unknown): { culprit: number; fault: CeremonyFault } | null {
  try {
    call();
    return null;
  } catch (error) {
    if (!(error instanceof CeremonyStopped)) throw error;
    return { culprit: error.culprit, fault: error.fault };
  }
}

type Carry = (message: CeremonyMessage) => readonly CeremonyMessage[];

/** Changes what trustee 2 reveals, and commits to it honestly, so that the commitment is not what stops it. */
function reveals2(change: (reveal: Reveal) => Reveal): Carry {
  return (message) => {
    if (message.from !== 2 || message.kind === 'deal') return [message];
    const changed = change(memberOf(CEREMONY, 2, testSeed(2)).reveal);
    return [message.kind === 'reveal' ? changed : { ...message, hash: revealHash(CEREMONY, changed) }];
  };
}

function only(kind: CeremonyMessage['kind'], change: (message: CeremonyMessage) => readonly CeremonyMessage[]): Carry {
  return (message) => (message.kind === kind && message.from === 2 ? change(message) : [message]);
}

const LOW_ORDER_BOX = base64url.encode(new Uint8Array(32));
const rogue = () => memberOf(testCeremony(3, 'rogue'), 2, testSeed(9)).reveal;

/** Another encrypted share, of the right length but for nobody. */
function spoilt(message: CeremonyMessage): readonly CeremonyMessage[] {
  if (message.kind !== 'deal') return [message];
  return [{ ...message, shares: message.shares.map((one) => one && base64url.encode(new Uint8Array(48))) }];
}

describe('the trustees’ ceremony', () => {
  it.each([1, 3, 5, 7])(
    '%i trustees: shares fit the verification keys, and the key is the sum of what was revealed',
    (n) => {
      const { election, shares, messages, ceremony } = runCeremony(testCeremony(n));
      expect(election.threshold).toBe(Math.floor(n / 2) + 1);
      expect(shares.map(({ secret }) => write(mulBase(readScalar(secret))))).toEqual(election.keys);
      const constants = ceremony.trustees.map((_, i) => memberOf(ceremony, i + 1, testSeed(i + 1)).coefficients[0]);
      expect(election.y).toBe(write(sumPoints(constants.map((one) => mulBase(one ?? scalarOf(0))))));
      expect(electionKeyOf(ceremony, readCeremony(ceremony, messages))).toEqual(election);
    },
  );

  it('gives six words that change with anything revealed', () => {
    const one = runCeremony(CEREMONY);
    const other = runCeremony(testCeremony(3, 'c2'));
    const words = [one, other].map(({ ceremony, messages }) =>
      fingerprintWords(ceremony, readCeremony(ceremony, messages)),
    );
    expect(words[0]).toHaveLength(6);
    expect(words[0]).not.toEqual(words[1]);
    const before = one.messages.filter(({ kind }) => kind === 'commit');
    expect(fingerprintWords(CEREMONY, readCeremony(CEREMONY, before))).toBeNull();
  });

  it('restores a share from the envelope and the recorded messages', () => {
    const { messages, shares, election } = runCeremony(CEREMONY);
    for (const [i, share] of shares.entries()) {
      const seed = readSeedLetters(seedLetters(testSeed(i + 1)));
      expect(nextStep(CEREMONY, i + 1, seed ?? new Uint8Array(32), messages)).toEqual({
        kind: 'done',
        share,
        election,
      });
    }
  });

  it('a device reveals nothing before everybody has committed, and deals nothing before everybody has revealed', () => {
    const hash = revealHash(CEREMONY, memberOf(CEREMONY, 1, testSeed(1)).reveal);
    const committed: CeremonyMessage[] = [{ kind: 'commit', from: 1, hash }];
    expect(nextStep(CEREMONY, 1, testSeed(1), [])).toEqual({ kind: 'say', message: committed[0] });
    expect(nextStep(CEREMONY, 1, testSeed(1), committed)).toEqual({ kind: 'wait', for: [2, 3] });
    const { messages } = runCeremony(CEREMONY);
    const revealed = messages.filter(({ kind, from }) => kind === 'commit' || (kind === 'reveal' && from !== 3));
    expect(nextStep(CEREMONY, 1, testSeed(1), revealed)).toEqual({ kind: 'wait', for: [3] });
  });

  it.each<[string, Carry, CeremonyFault]>([
    [
      'a rushing member that reveals what it did not commit to',
      only('reveal', () => [{ ...rogue(), from: 2 }]),
      'no possession',
    ],
    [
      'a rushing member that cancels the others',
      reveals2((mine) => ({ ...mine, points: cancelling(mine.points) })),
      'no possession',
    ],
    [
      'a commitment that fits nothing',
      only('commit', (m) => [{ ...m, hash: LOW_ORDER_BOX }] as CeremonyMessage[]),
      'broken commitment',
    ],
    ['the proof of another member', reveals2((mine) => ({ ...mine, proof: proofOf(1) })), 'no possession'],
    [
      'an answer + ℓ',
      reveals2((mine) => ({ ...mine, proof: [mine.proof[0], plusOrder(mine.proof[1])] })),
      'bad message',
    ],
    ['too few coefficients', reveals2((mine) => ({ ...mine, points: mine.points.slice(1) })), 'bad message'],
    [
      'the identity for a coefficient',
      reveals2((mine) => ({ ...mine, points: mine.points.map(() => write(IDENTITY)) })),
      'bad message',
    ],
    ['a box key of small order', reveals2((mine) => ({ ...mine, box: LOW_ORDER_BOX })), 'bad message'],
    ['two commitments', only('commit', (m) => [m, m]), 'twice'],
    ['two reveals', only('reveal', (m) => [m, m]), 'twice'],
    ['two deals', only('deal', (m) => [m, m]), 'twice'],
    ['a share that cannot be opened', only('deal', spoilt), 'bad share'],
    [
      'a deal without one share',
      only('deal', (m) => (m.kind === 'deal' ? [{ ...m, shares: m.shares.map(() => null) }] : [m])),
      'bad message',
    ],
    ['a share of another polynomial', only('deal', wrongShares), 'bad share'],
  ])('%s stops it and is named', (_name, carry, fault) => {
    expect(stopOf(() => runCeremony(CEREMONY, carry))).toEqual({ culprit: 2, fault });
  });

  it('a reveal other than the one committed to stops it', () => {
    const { messages } = runCeremony(CEREMONY);
    const commits = messages.filter(({ kind }) => kind === 'commit');
    const honest = memberOf(CEREMONY, 2, testSeed(9)).reveal;
    expect(stopOf(() => readCeremony(CEREMONY, [...commits, honest]))).toEqual({
      culprit: 2,
      fault: 'broken commitment',
    });
  });

  it('whoever speaks before their turn, or is nobody, is named', () => {
    const { messages } = runCeremony(CEREMONY);
    const reveal = messages.find(({ kind, from }) => kind === 'reveal' && from === 2);
    const deal = messages.find(({ kind, from }) => kind === 'deal' && from === 3);
    if (reveal === undefined || deal === undefined) throw new Error('a whole ceremony');
    const commits = messages.filter(({ kind }) => kind === 'commit');
    expect(stopOf(() => readCeremony(CEREMONY, [reveal]))).toEqual({ culprit: 2, fault: 'early' });
    expect(stopOf(() => readCeremony(CEREMONY, [...commits, deal]))).toEqual({ culprit: 3, fault: 'early' });
    const stranger: CeremonyMessage = { kind: 'commit', from: 4, hash: LOW_ORDER_BOX };
    expect(stopOf(() => readCeremony(CEREMONY, [stranger]))).toEqual({ culprit: 4, fault: 'unknown' });
  });

  it('has 1, 3, 5 or 7 different trustees', () => {
    expect(ceremonySchema.safeParse(testCeremony(3)).success).toBe(true);
    expect(ceremonySchema.safeParse(testCeremony(2)).success).toBe(false);
    const [one] = CEREMONY.trustees;
    expect(ceremonySchema.safeParse({ ...CEREMONY, trustees: [one, one, one] }).success).toBe(false);
  });
});

function proofOf(trustee: number): Reveal['proof'] {
  return memberOf(CEREMONY, trustee, testSeed(trustee)).reveal.proof;
}

/** The rogue-key attack: the own key minus everybody else's, so that the sum is a key one knows alone. */
function cancelling([first = '', ...rest]: readonly string[]): string[] {
  const others = [1, 3].map((i) => memberOf(CEREMONY, i, testSeed(i)).coefficients[0] ?? scalarOf(0));
  const minus = sumPoints(others.map((one) => mulBase(mulScalars(one, scalarOf(-1)))));
  const own = mulBase(memberOf(CEREMONY, 2, testSeed(2)).coefficients[0] ?? scalarOf(0));
  return first === '' ? [] : [write(add(own, minus)), ...rest];
}

/** What trustee 2 deals when its polynomial is another one than it revealed, encrypted as it should be. */
function wrongShares(message: CeremonyMessage): readonly CeremonyMessage[] {
  const { messages } = runCeremony(CEREMONY);
  const swapped = messages.find(({ kind, from }) => kind === 'deal' && from === 1);
  if (message.kind !== 'deal' || swapped?.kind !== 'deal') return [message];
  // Trustee 1's share for 3, sent to 3 as one's own.
  return [{ ...message, shares: message.shares.map((one, i) => (i === 2 ? (swapped.shares[2] ?? one) : one)) }];
}

describe('the seed in the envelope', () => {
  it('is 13 groups of four letters that read back, however they are typed', () => {
    const seed = testSeed(1);
    const letters = seedLetters(seed);
    expect(letters).toMatch(/^([0-9A-HJKMNP-TV-Z]{4} ){12}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(readSeedLetters(letters)).toEqual(seed);
    expect(
      readSeedLetters(letters.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll(' ', '-')),
    ).toEqual(seed);
  });

  it('notices most slips', () => {
    const letters = seedLetters(testSeed(1));
    expect(readSeedLetters(letters.slice(1))).toBeNull();
    expect(readSeedLetters(letters.replace(/^./, 'U'))).toBeNull();
    const last = letters.endsWith('0') ? '1' : '0';
    expect(readSeedLetters(letters.slice(0, -1) + last)).toBeNull();
  });

  it('of somebody else is refused by the recorded ceremony', () => {
    const { messages } = runCeremony(CEREMONY);
    expect(stopOf(() => nextStep(CEREMONY, 1, testSeed(2), messages))).toEqual({ culprit: 1, fault: 'wrong seed' });
  });
});
