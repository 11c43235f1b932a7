import { useState } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import { useDraft } from '../../app/draft.ts';
import { newId, useCommand, usePending } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { BallotDraft, NO_DRAFT, type Option, type Poll, type Recorded, type SceneFacts } from './ballotScene.ts';
import { ownStanding } from './ownStanding.ts';

/** A ballot in the making, on its way, and answered. */
export interface BallotControl extends Pick<SceneFacts, 'own' | 'last' | 'draft' | 'pending'> {
  /** Why the last ballot of this poll was not taken, until it is put away. */
  readonly refusal: RefusalCode | null;
  readonly pick: (optionId: string | null) => void;
  readonly write: (text: string) => void;
  readonly startAgain: () => void;
  /** Leaves the recorded ballot as it is. */
  readonly keepRecorded: () => void;
  readonly cast: (option: Option) => void;
  readonly clearRefusal: () => void;
}

/** Everything a delegate does with one poll. Mounted for as long as the seat is, so that no answer is missed. */
export function useBallot(poll: Poll | null, personId: string): BallotControl {
  const pollId = poll?.id ?? '';
  const [kept, keep, forget] = useDraft<BallotDraft>(`ballot:${personId}:${pollId}`, NO_DRAFT);
  const draft = BallotDraft.safeParse(kept).data ?? NO_DRAFT;
  const own = ownStanding(useView('mine'), pollId);
  const commands = usePending().map(({ command }) => command);
  const pending = commands.find((command) => command.kind === 'castBallot' && command.pollId === pollId);
  const { send } = useCommand();
  const [last, setLast] = useState<{ pollId: string; ballot: Recorded } | null>(null);
  const [refused, setRefused] = useState<{ pollId: string; code: RefusalCode } | null>(null);

  const cast = async (option: Option) => {
    if (poll === null) return;
    const words = option.asksText ? draft.text.trim() : '';
    const text = words === '' ? null : words;
    setRefused(null);
    const outcome = await send(
      { kind: 'castBallot', meetingId: poll.meetingId, pollId, optionId: option.id, text },
      newId(),
    );
    if (outcome.kind === 'refused') {
      setRefused({ pollId, code: outcome.code });
      return;
    }
    const { at, code } = outcome.receipt;
    // Without a code nothing had to change: the ballot of before is the one that counts.
    if (code !== null) setLast({ pollId, ballot: { optionId: option.id, text, at, code } });
    forget();
  };

  return {
    own,
    last: last?.pollId === pollId ? last.ballot : null,
    draft,
    pending: pending?.kind === 'castBallot' ? pending : null,
    refusal: refused?.pollId === pollId ? refused.code : null,
    pick: (optionId) => {
      setRefused(null);
      keep({ ...draft, optionId });
    },
    write: (text) => keep({ ...draft, text }),
    startAgain: () => keep({ ...NO_DRAFT, again: true }),
    keepRecorded: forget,
    cast: (option) => void cast(option),
    clearRefusal: () => setRefused(null),
  };
}
