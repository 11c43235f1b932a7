import { base64url } from '../../sign/base64.ts';
import { BallotCount } from '../BallotCount.ts';
import type { EncryptedBallot } from '../ballot.ts';
import type { BallotContext, PollContext } from '../context.ts';
import { encryptBallot } from '../encryptBallot.ts';
import type { Choices, SecretForm } from '../form.ts';
import { hash256 } from '../hashing.ts';
import { seededRandom } from './seededRandom.ts';

export function testPoll(y: string, poll = 'p1'): PollContext {
  return { meeting: 'm1', poll, pollHash: base64url.encode(hash256('poll', poll)), y };
}

export function ballotContext(poll: PollContext, delegate: number): BallotContext {
  return { ...poll, delegate: `d${delegate}`, delegateKey: base64url.encode(hash256('delegate key', delegate)) };
}

/** Encrypts, checks and counts a ballot for each list of choices: the first by delegate d0. */
export function countAll(form: SecretForm, poll: PollContext, all: readonly Choices[]): BallotCount {
  const count = new BallotCount(form, poll);
  for (const [i, choices] of all.entries()) {
    const { delegate, delegateKey } = ballotContext(poll, i);
    const verdict = count.put(delegate, delegateKey, ballotOf(form, poll, i, choices));
    if (verdict !== 'valid') throw new Error(`ballot ${i}: ${verdict.invalid}`);
  }
  return count;
}

export function ballotOf(form: SecretForm, poll: PollContext, delegate: number, choices: Choices): EncryptedBallot {
  return encryptBallot(form, ballotContext(poll, delegate), choices, seededRandom(`ballot ${poll.poll} ${delegate}`))
    .ballot;
}
