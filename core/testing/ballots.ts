import { pagedGet } from '../base/paged.ts';
import type { CommandOf } from '../command.ts';
import type { State } from '../state.ts';
import { payloadText, type SecretPayload } from '../voting/ballotPayload.ts';
import { rollIndex } from '../voting/roll.ts';

export const MEETING = 'meeting';

/** What a test's ballot says: one option for a poll of one line, or the option of each. */
export type Choice = string | null | readonly (string | null)[];

export interface BallotWish {
  readonly pollId: string;
  readonly choice: Choice;
  readonly words?: string | null;
  readonly meetingId?: string;
  /** Whose ballot, when the caster votes for an absent member. */
  readonly forPerson?: string;
}

/** A signature where nobody checks it: the rules do not, the door does. */
const UNSIGNED = 'A'.repeat(86);

/**
 * The command that casts a ballot as the state stands: right hash, number and predecessor, and a key of the caster if
 * one is registered. What is wrong with the wish is in the ballot, for the rules to find.
 */
export function ballotOf(
  state: State,
  caster: string,
  { pollId, choice, words = null, meetingId = MEETING, forPerson = caster }: BallotWish,
  sign: (payload: string) => string = () => UNSIGNED,
): CommandOf<'castBallot'> {
  const choices = typeof choice === 'string' || choice === null ? [choice] : [...choice];
  const payload = payloadText({
    ...namesOf(state, caster, { pollId, meetingId, forPerson }),
    c: choices,
    w: choices.map((_, i) => (i === 0 ? words : null)),
  });
  return { kind: 'castBallot', meetingId, pollId, payload, signature: sign(payload) };
}

/** What a ballot of either kind says besides the choices, as the state stands. */
function namesOf(
  state: State,
  caster: string,
  { pollId, meetingId, forPerson }: { pollId: string; meetingId: string; forPerson: string },
) {
  const poll = state.meetings[meetingId]?.polls.find(({ setup }) => setup.id === pollId);
  const opened = poll === undefined || poll.state.kind === 'prepared' ? null : poll.state;
  const index = opened === null ? null : rollIndex(opened.roll, forPerson);
  const before = opened === null || index === null ? null : pagedGet(opened.ballots, index);
  const key = Object.values(state.keys).findLast(({ personId }) => personId === caster)?.id ?? '0'.repeat(16);
  return {
    v: 1,
    m: meetingId,
    p: pollId,
    qh: opened?.hash ?? '0'.repeat(64),
    d: forPerson,
    k: key,
    n: (before?.n ?? 0) + 1,
    prev: before?.hash ?? null,
  } as const;
}

/** The command that casts a secret ballot as the state stands; `encrypt` makes what is opaque to the rules. */
export function secretBallotOf(
  state: State,
  caster: string,
  pollId: string,
  encrypt: (names: Omit<SecretPayload, 'ct'>) => SecretPayload['ct'],
  sign: (payload: string) => string = () => UNSIGNED,
): CommandOf<'castBallot'> {
  const names = namesOf(state, caster, { pollId, meetingId: MEETING, forPerson: caster });
  const payload = payloadText({ ...names, ct: encrypt(names) });
  return { kind: 'castBallot', meetingId: MEETING, pollId, payload, signature: sign(payload) };
}

/** A public key of nobody, different for each name. */
export const publicKeyOf = (name: string): string => {
  const letters = [...name].map((letter) => (/[A-Za-z0-9]/.test(letter) ? letter : '_')).join('');
  return letters.padEnd(43, '-').slice(0, 43);
};
