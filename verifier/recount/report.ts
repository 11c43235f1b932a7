import { fromHex, hex } from '../crypto/bytes.ts';
import { receiptCode } from '../file/keys.ts';
import type { SoundFile } from '../file/record.ts';
import type { Answers } from './heavy.ts';
import type { PollRecount } from './PollRecount.ts';
import type { Recounted } from './recount.ts';
import type { Figures, Result } from './result.ts';
import { type Conduct, isSecret, type Rule } from './setup.ts';

/** What the recount found of one poll that was opened. */
export interface PollReport {
  readonly id: string;
  readonly title: string;
  readonly kind: Rule['kind'];
  readonly conduct: Conduct;
  readonly state: 'open' | 'closed' | 'announced';
  readonly base: Rule['base'];
  readonly decimals: number;
  readonly options: readonly { readonly id: string; readonly label: string }[];
  readonly lines: readonly { readonly id: string; readonly title: string }[];
  readonly seats: number | null;
  readonly figures: Figures;
  readonly roll: number;
  /** Ballots that count. */
  readonly ballots: number;
  /** Of these, ballots of keys that nobody vouched for. */
  readonly unvouched: number;
  /** Secret ballots that were void because their proofs do not hold. */
  readonly void: number;
  /** Secret ballots that were shown instead of cast. */
  readonly challenged: number;
  readonly isGivenUp: boolean;
  readonly result: Result | null;
  /** Six words of the key of a secret poll. */
  readonly words: readonly string[];
  /** Receipts of the ballots that count, in alphabetical order. */
  readonly codes: readonly string[];
}

/** Everything that a sound record shows. */
export interface Report {
  readonly meetingId: string;
  readonly roomId: string;
  readonly origin: string;
  readonly publicKey: string;
  readonly size: number;
  readonly root: string;
  readonly witnesses: number;
  readonly entries: number;
  readonly signatures: number;
  readonly proofs: number;
  readonly polls: readonly PollReport[];
}

function reportPoll(poll: PollRecount, { keys, meeting }: Recounted): PollReport[] {
  const { setup, phase, opened, ballots } = poll;
  if (phase === 'prepared' || opened === null || ballots === null) return [];
  const counting = ballots.counting();
  return [
    {
      id: setup.id,
      title: setup.title,
      kind: setup.rule.kind,
      conduct: setup.conduct,
      state: phase,
      base: setup.rule.base,
      decimals: setup.rule.decimals,
      options: setup.rule.options.map(({ id, label }) => ({ id, label })),
      lines: setup.lines.map(({ id, title }) => ({ id, title })),
      seats: setup.seats,
      figures: opened.figures,
      roll: opened.roll.size,
      ballots: poll.countingBallots(),
      unvouched: counting.filter(({ keyId }) => !keys.isVouched(keyId, meeting.roomId)).length,
      void: ballots.voidCount(),
      challenged: ballots.challengeCount(),
      isGivenUp: poll.isGivenUp,
      result: poll.result,
      words: isSecret(setup.conduct) ? (opened.key?.words ?? []) : [],
      codes: counting.map(({ hash }) => receiptCode(fromHex(hash) ?? new Uint8Array())).sort(),
    },
  ];
}

/** What a verifier reports of a sound record (section 9). */
export function reportOf(file: SoundFile, recounted: Recounted, answers: Answers): Report {
  return {
    meetingId: file.meetingId,
    roomId: file.roomId,
    origin: file.origin,
    publicKey: file.publicKey,
    size: file.size,
    root: hex(file.root),
    witnesses: file.witnesses,
    entries: file.entries.length,
    signatures: answers.asked('signature'),
    proofs: answers.asked('proofs'),
    polls: recounted.meeting.polls().flatMap((poll) => reportPoll(poll, recounted)),
  };
}
