import { hash } from 'node:crypto';
import type { Command, CommandOf } from '../../../core/command.ts';
import type { Actor } from '../../../core/session/actor.ts';
import type { State } from '../../../core/state.ts';
import { type BallotWish, ballotOf } from '../../../core/testing/ballots.ts';
import { seat } from '../../../core/testing/world.ts';
import { BallotSigner } from '../../tools/load/BallotSigner.ts';

const signers = new Map<string, BallotSigner>();

/** The key of a delegate of the tests: the same one in every test. */
export function signerOf(personId: string): BallotSigner {
  const known = signers.get(personId);
  if (known !== undefined) return known;
  const signer = new BallotSigner(personId, hash('sha256', `key of ${personId}`, 'buffer'));
  signers.set(personId, signer);
  return signer;
}

/** Registers the keys of these delegates at their seats. */
export const keyCommands = (personIds: readonly string[]): readonly (readonly [Actor, Command])[] =>
  personIds.map((id) => [seat(id), { kind: 'registerKey', publicKey: signerOf(id).publicKey }]);

/** A really signed ballot as the state stands. */
export const signedBallot = (state: State, caster: string, wish: BallotWish): CommandOf<'castBallot'> =>
  ballotOf(state, caster, wish, (payload) => signerOf(caster).sign(payload));

/** Signed ballots of one test, by the ids under which they are cast: a retry says what was said before, to the byte. */
export class SignedBallots {
  readonly #made = new Map<string, CommandOf<'castBallot'>>();

  of(state: State, caster: string, id: string, wish: BallotWish): CommandOf<'castBallot'> {
    const name = JSON.stringify([caster, id, wish]);
    const known = this.#made.get(name);
    if (known !== undefined) return known;
    const ballot = signedBallot(state, caster, wish);
    this.#made.set(name, ballot);
    return ballot;
  }

  clear(): void {
    this.#made.clear();
  }
}
