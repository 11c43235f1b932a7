import { useEffect, useMemo, useState } from 'react';
import type { RefusalCode } from '../../core/refusal.ts';
import { type BallotPayload, readAnyPayload } from '../../core/voting/ballotPayload.ts';
import { isSecret } from '../../core/voting/rule.ts';
import { useDraft } from '../app/draft.ts';
import { sessionKey, sessionKeyUnknown } from '../app/keys/sessionKey.ts';
import { keptInTab } from '../app/page.ts';
import { newId, useCommand, usePending } from '../app/useCommand.ts';
import { useView } from '../app/useRoom.ts';
import type { BallotDraft } from './ballotDraft.ts';
import * as drafts from './ballotDraft.ts';
import { openPayload } from './ballotPayloads.ts';
import type { SceneFacts } from './ballotScene.ts';
import type { Hand, Poll } from './ballotTypes.ts';
import { handsIn } from './hands.ts';
import { type ReadySecret, useSecret } from './useSecret.ts';

/** Why a ballot was not taken: the server's reason, or that this terminal could not sign or encrypt it. */
export type BallotRefusal = RefusalCode | 'notMade';

const NOTHING: BallotDraft = { after: 0, choices: [], words: [], blanks: false, review: false };

/** The ballots of one poll in the making, on their way, and answered. */
export interface BallotControl extends Pick<SceneFacts, 'hand' | 'draft' | 'pending' | 'spoiled'> {
  /** Every ballot that this person casts; null until it is known. */
  readonly hands: readonly Hand[] | null;
  /** One of them is neither cast nor on its way. */
  readonly owes: boolean;
  /** One of them is on its way. */
  readonly waits: boolean;
  /** The secret ballot under review, encrypted; null while it is being made. */
  readonly secret: ReadySecret | null;
  /** Why the last ballot was not taken, until it is put away. */
  readonly refusal: BallotRefusal | null;
  /** Being signed: a further press does nothing. */
  readonly busy: boolean;
  /** Turns to the ballot of another person. */
  readonly turnTo: (personId: string) => void;
  readonly mark: (line: number, optionId: string | null) => void;
  readonly write: (line: number, text: string) => void;
  readonly allowBlanks: (blanks: boolean) => void;
  readonly review: () => void;
  readonly chooseAgain: () => void;
  /** Begins another ballot in place of the recorded one. */
  readonly startAgain: () => void;
  /** Leaves the recorded ballot as it is. */
  readonly keepRecorded: () => void;
  readonly cast: () => void;
  /** Kiểm tra thử: has the ballot under review shown and spoiled instead of cast. */
  readonly challenge: () => void;
  readonly clearRefusal: () => void;
}

/** This person's ballots of a poll that are on their way, by whose ballot it is. */
function usePendingBallots(pollId: string): ReadonlyMap<string, BallotPayload> {
  const pending = usePending();
  return useMemo(() => {
    const sent = pending.flatMap(({ command }) => {
      const payload =
        command.kind === 'castBallot' && command.pollId === pollId ? readAnyPayload(command.payload) : null;
      return payload === null ? [] : [[payload.d, payload] as const];
    });
    return new Map(sent);
  }, [pending, pollId]);
}

/** Everything that a person does with one poll. Mounted for as long as the screen is, so that no answer is missed. */
export function useBallot(poll: Poll | null, personId: string): BallotControl {
  const pollId = poll?.id ?? '';
  const mine = useView('mine');
  const hands = poll === null ? null : handsIn(mine, pollId);
  const sent = usePendingBallots(pollId);
  const [turned, setTurned] = useState<{ pollId: string; personId: string } | null>(null);
  const hand =
    hands?.find((one) => turned?.pollId === pollId && one.personId === turned.personId) ?? hands?.[0] ?? null;
  const whose = hand?.personId ?? personId;
  const place = `${pollId}:${whose}`;
  const pending = sent.get(whose) ?? null;

  // In the tab only: what is marked on a secret ballot is not left on the terminal.
  const [kept, keep, forget] = useDraft<BallotDraft | null>(`ballot:${personId}:${place}`, null, keptInTab);
  const before = hand?.ballot?.n ?? 0;
  const known = poll === null ? null : drafts.keptDraft(kept, poll, before);
  // Untouched it is the first ballot; a further one is begun by a press only.
  const draft = known ?? (poll === null ? NOTHING : drafts.newDraft(poll));
  const isOver = poll !== null && poll.state !== 'open';
  const isStale = hand !== null && kept !== null && pending === null && (known === null || isOver);
  useEffect(() => {
    if (isStale) forget();
  });

  const hidden = poll !== null && isSecret(poll.conduct);
  const secret = useSecret(hidden && pending === null && !isOver ? poll : null, hand, known);
  const [spoiled, setSpoiled] = useState<{ place: string; code: string } | null>(null);
  const [refused, setRefused] = useState<{ place: string; code: BallotRefusal } | null>(null);
  const [busy, setBusy] = useState(false);
  const { send } = useCommand();
  const refuse = (code: BallotRefusal) => setRefused({ place, code });

  const cast = async () => {
    if (poll === null || hand === null || busy || drafts.faultOf(poll, draft) !== null) return;
    setRefused(null);
    setBusy(true);
    const key = await sessionKey().catch(() => null);
    const payload =
      key === null ? null : hidden ? (secret.ready?.payload ?? null) : openPayload(poll, hand, draft, key.id);
    setBusy(false);
    if (key === null || payload === null) {
      refuse('notMade');
      return;
    }
    const signature = key.sign(payload);
    const outcome = await send({ kind: 'castBallot', meetingId: poll.meetingId, pollId, payload, signature }, newId());
    if (outcome.kind === 'receipt') {
      forget();
      secret.wipe();
      return;
    }
    if (outcome.code === 'unknownKey') sessionKeyUnknown();
    refuse(outcome.code);
  };

  const challenge = async () => {
    const { ready } = secret;
    if (poll === null || ready === null || busy) return;
    setRefused(null);
    setBusy(true);
    const { payload, opening, code } = ready;
    const outcome = await send({ kind: 'challengeBallot', meetingId: poll.meetingId, pollId, payload, opening });
    setBusy(false);
    if (outcome.kind === 'refused') {
      refuse(outcome.code);
      return;
    }
    setSpoiled({ place, code });
    secret.wipe();
    keep(drafts.unreview(poll, draft));
  };

  const change = (next: BallotDraft) => {
    setRefused(null);
    keep(next);
  };
  return {
    hands,
    hand,
    draft,
    pending,
    spoiled: spoiled?.place === place ? spoiled.code : null,
    owes:
      hands?.some((one) => one.entitled && (one.ballot === null || one.ballot.isVoid) && !sent.has(one.personId)) ??
      false,
    waits: sent.size > 0,
    secret: secret.ready,
    refusal: refused?.place === place ? refused.code : secret.failed ? 'notMade' : null,
    busy,
    turnTo: (to) => setTurned({ pollId, personId: to }),
    mark: (line, optionId) => poll !== null && change(drafts.mark(poll, draft, line, optionId)),
    write: (line, text) => keep(drafts.write(draft, line, text)),
    allowBlanks: (blanks) => change({ ...draft, blanks }),
    review: () => change({ ...draft, review: true }),
    chooseAgain: () => {
      setSpoiled(null);
      if (poll !== null) change(drafts.unreview(poll, draft));
    },
    startAgain: () => poll !== null && change(drafts.newDraft(poll, before)),
    keepRecorded: forget,
    cast: () => void cast(),
    challenge: () => void challenge(),
    clearRefusal: () => setRefused(null),
  };
}
