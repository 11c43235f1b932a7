import type { BallotPayload } from '../../core/voting/ballotPayload.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { base64url } from '../sign/base64.ts';
import { fromHex } from '../sign/hex.ts';
import type { BallotContext, PollContext } from './context.ts';
import type { Choices, SecretForm } from './form.ts';
import { Refused } from './Refused.ts';

/** What of a poll decides how its secret ballots look. */
type Question = Pick<PollSetup, 'rule' | 'lines' | 'seats'>;

const isStruckList = ({ rule }: Question): boolean => rule.ballotForm === 'strike';

/**
 * The form of a poll's secret ballots. A struck list is a row of bits, on which naming nobody is told apart, because
 * such a ballot is invalid (DOMAIN 1.2 E7); of several lines each may be left unmarked (V-12).
 */
export function secretFormOf(question: Question): SecretForm {
  const { rule, lines, seats } = question;
  return isStruckList(question)
    ? { kind: 'election', candidates: lines.length, seats: seats ?? 1, blank: true }
    : { kind: 'lines', lines: lines.length, options: rule.options.length, notMarked: lines.length > 1 };
}

/** A ballot's options by their ids as `encryptBallot` wants them; an id that the rule does not have is a RangeError there. */
export function secretChoicesOf(question: Question, optionIds: readonly (string | null)[]): Choices {
  const { options } = question.rule;
  if (!isStruckList(question)) {
    return optionIds.map((id) => (id === null ? null : options.findIndex((option) => option.id === id)));
  }
  const keep = options.find(({ role }) => role === 'for')?.id;
  return optionIds.map((id) => (id === keep ? 1 : 0));
}

/** The way back, for whoever is shown a challenged ballot. */
export function optionIdsOf(question: Question, choices: Choices): readonly (string | null)[] {
  const { options } = question.rule;
  if (!isStruckList(question)) return choices.map((at) => (at === null ? null : (options[at]?.id ?? null)));
  const keep = options.find(({ role }) => role === 'for')?.id ?? null;
  const strike = options.find(({ role }) => role !== 'for')?.id ?? null;
  return choices.map((bit) => (bit === 1 ? keep : strike));
}

/** What proofs about a poll are bound to. `y` is its election key; throws Refused when the poll's hash is none. */
export function pollContextOf({ m, p, qh }: Pick<BallotPayload, 'm' | 'p' | 'qh'>, y: string): PollContext {
  const hash = fromHex(qh);
  if (hash === null) throw new Refused('malformed');
  return { meeting: m, poll: p, pollHash: base64url.encode(hash), y };
}

/** What the proofs of a ballot are bound to: its payload, the election key, and the public key that signs it. */
export function ballotContextOf(
  payload: Pick<BallotPayload, 'm' | 'p' | 'qh' | 'd'>,
  y: string,
  publicKey: string,
): BallotContext {
  return { ...pollContextOf(payload, y), delegate: payload.d, delegateKey: publicKey };
}
