import { favourOf, isValid } from './arithmetic.ts';
import { readCanonical } from './canonical.ts';
import { must } from './Impossible.ts';
import type { KeyBook, KeyRecord } from './KeyBook.ts';
import { type BodyRecord, OpenBallot, type PollSetupRecord, SecretBallot, type VoteEventOf } from './records.ts';
import { holds, sha256Of } from './signatures.ts';

/** A ballot whose payload says what its poll asks, signed by a key of whoever cast it. */
export interface ReadBallot<Payload> {
  readonly payload: Payload;
  readonly hash: string;
  readonly signer: KeyRecord;
}

interface Where {
  readonly meetingId: string;
  readonly setup: PollSetupRecord;
  /** The hash of the poll as it was opened. */
  readonly hash: string;
  readonly keys: KeyBook;
}

/** Reads a payload of the poll in its one text; throws Impossible for every other. */
export function readPayload<Payload extends OpenBallot | SecretBallot>(
  kind: { safeParse(value: unknown): { readonly data?: Payload | undefined } },
  event: Pick<VoteEventOf<'ballotCast'>, 'personId' | 'payload' | 'hash'>,
  { meetingId, setup, hash }: Omit<Where, 'keys'>,
): Payload {
  const whose = `a ballot of ${event.personId} in poll ${setup.id}`;
  const payload = kind.safeParse(readCanonical(event.payload)).data;
  must(payload !== undefined, `${whose} is not the canonical text of one.`);
  must(sha256Of(event.payload) === event.hash, `${whose} does not have the hash it stands under.`);
  must(payload.m === meetingId && payload.p === setup.id, `${whose} was made for another poll.`);
  must(payload.qh === hash, `${whose} was made for another question, roll or rule.`);
  must(payload.d === event.personId, `${whose} is one of ${payload.d}.`);
  return payload;
}

function read<Payload extends OpenBallot | SecretBallot>(
  kind: { safeParse(value: unknown): { readonly data?: Payload | undefined } },
  event: VoteEventOf<'ballotCast'>,
  { by, cmd }: BodyRecord,
  where: Where,
): ReadBallot<Payload> {
  const payload = readPayload(kind, event, where);
  const whose = `a ballot of ${event.personId} in poll ${where.setup.id}`;
  const signer = where.keys.find(payload.k);
  must(signer !== undefined, `${whose} is signed by key ${payload.k}, which is not registered.`);
  must(
    (by.role === 'seat' || by.role === 'chair') && by.person !== null && cmd !== null,
    `${whose} was not cast by a delegate.`,
  );
  must(signer.personId === by.person, `${whose}, cast by ${by.person}, is signed by a key of ${signer.personId}.`);
  must(holds(signer.key, 'ballot', event.payload, event.signature), `the signature of ${whose} does not hold.`);
  return { payload, hash: event.hash, signer };
}

/** Reads a ballot of an open poll and what it chooses (V-12, V-13). */
export function readOpenBallot(
  event: VoteEventOf<'ballotCast'>,
  body: BodyRecord,
  where: Where,
): ReadBallot<OpenBallot> {
  const ballot = read(OpenBallot, event, body, where);
  const { setup } = where;
  const { c: choices, w: words } = ballot.payload;
  const whose = `a ballot of ${event.personId} in poll ${setup.id}`;
  must(choices.length === setup.lines.length && words.length === choices.length, `${whose} has other lines.`);
  must(!choices.every((choice) => choice === null), `${whose} chooses nothing.`);
  for (const [i, choice] of choices.entries()) {
    const option = setup.rule.options.find(({ id }) => id === choice);
    must(choice === null || option !== undefined, `${whose} chooses "${choice ?? ''}", which is not offered.`);
    must(words[i] === null || option?.asksText === true, `${whose} has words that were not asked for.`);
  }
  must(
    isValid(setup, choices),
    `${whose} leaves no name, or more than there are seats, for "${favourOf(setup) ?? ''}".`,
  );
  return ballot;
}

/** Reads a secret ballot; what it encrypts is judged apart. */
export const readSecretBallot = (
  event: VoteEventOf<'ballotCast'>,
  body: BodyRecord,
  where: Where,
): ReadBallot<SecretBallot> => read(SecretBallot, event, body, where);
