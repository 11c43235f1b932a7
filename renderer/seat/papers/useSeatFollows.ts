import { useEffect, useRef } from 'react';
import { useFollows } from '../../present/followStore.ts';
import { usePresentation } from '../../present/usePresentation.ts';
import { useSeat } from '../useSeat.ts';
import { openPaper } from '../where.ts';

/**
 * Following at a seat: it ends when the delegate turns to the agenda or the list of papers, waits while they vote (F-4), and
 * goes with a presenter who turns to another paper. Returns the paper that is presented.
 */
export function useSeatFollows(): string | null {
  const { where, move } = useSeat();
  const led = usePresentation();
  const followed = useFollows((state) => state.id);
  const release = useFollows((state) => state.release);
  const paperId = led?.shown.paper.id ?? null;
  const follows = led !== null && !led.isMine && followed === led.shown.id;
  const { part } = where;
  const openId = where.paper?.id ?? null;
  const before = useRef(paperId);
  useEffect(() => {
    const turned = before.current !== paperId;
    before.current = part === 'vote' ? before.current : paperId;
    if (!follows || part === 'vote' || paperId === null) return;
    if (part !== 'reader') release();
    else if (openId !== paperId) {
      // Another paper is on screen: the presenter turned to a new one, or the delegate did.
      if (turned) move((at) => openPaper(at, paperId));
      else release();
    }
  }, [follows, part, openId, paperId, move, release]);
  return paperId;
}
