import { useEffect, useState } from 'react';
import { keptInTab } from '../app/page.ts';
import { keepTrustee, readTrustee, type Trustee } from './trusteeMemory.ts';

/** What this tab keeps for this member, until the meeting has ended or somebody else signs in here. */
export function useTrustee(
  meetingId: string,
  personId: string,
  isOver: boolean,
): readonly [Trustee | null, (trustee: Trustee | null) => void] {
  const who = `${meetingId}/${personId}`;
  const [held, setHeld] = useState<{ readonly who: string; readonly trustee: Trustee | null } | null>(null);
  let trustee = held?.trustee ?? null;
  if (held?.who !== who) {
    trustee = meetingId === '' || personId === '' ? null : readTrustee(keptInTab(), meetingId, personId);
    setHeld({ who, trustee });
  }
  useEffect(() => {
    if (!isOver) return;
    keepTrustee(keptInTab(), null);
    setHeld({ who, trustee: null });
  }, [isOver, who]);
  const keep = (next: Trustee | null) => {
    keepTrustee(keptInTab(), next);
    setHeld({ who, trustee: next });
  };
  return [trustee, keep];
}
