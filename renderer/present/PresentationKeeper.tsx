import { useEffect, useRef } from 'react';
import { ask } from '../app/useCommand.ts';
import { useHasView, useLink, useSession } from '../app/useRoom.ts';
import { useFollows } from './followStore.ts';
import { keep, keepTicket, readKept, readTicket } from './kept.ts';
import { sendAsk } from './sendAsk.ts';
import { usePresentation } from './usePresentation.ts';

/**
 * Goes on with what this screen leads or follows over lost connections and restarts of the server; shows nothing. One on
 * each screen that can do either.
 */
export function PresentationKeeper() {
  const known = useHasView('presentation');
  const online = useLink().kind === 'open';
  const session = useSession();
  const led = usePresentation();
  const shown = led?.shown ?? null;
  const id = shown?.id ?? null;
  const isMine = led?.isMine ?? false;
  const isSeat = session.kind === 'signedIn' && session.role === 'seat';

  useEffect(() => {
    if (shown === null) return;
    if (!isMine) return keep(null);
    keep({
      presentationId: shown.id,
      paperId: shown.paper.id,
      sha256: shown.paper.file.sha256,
      place: shown.place,
    });
  }, [shown, isMine]);

  // The server says that nothing is presented, and this screen led: has it forgotten, or has somebody stopped it? It knows.
  const none = known && id === null;
  useEffect(() => {
    const kept = readKept();
    if (!none || !online || kept === null) return;
    const { presentationId, paperId, sha256, place } = kept;
    const resume = { presentationId, ticket: readTicket(presentationId) };
    void ask({ kind: 'present', paperId, sha256, place, resume }).then((outcome) => {
      // Without an answer the line broke again: the next one decides.
      if (outcome.kind === 'refused') return outcome.code === 'serverFault' ? undefined : keep(null);
      if (outcome.answer.kind === 'present') keepTicket(presentationId, outcome.answer.ticket);
    });
  }, [none, online]);

  const followed = useFollows((state) => state.id);
  const release = useFollows((state) => state.release);
  const following = isSeat && !isMine && id !== null && followed === id;
  const told = useRef(false);
  const person = session.kind === 'signedIn' ? session.sessionId : null;
  useEffect(() => {
    // Another person at this screen has not chosen to follow.
    if (person === null) release();
  }, [person, release]);
  useEffect(() => {
    if (!online || id === null || (!following && !told.current)) return;
    told.current = following;
    void sendAsk({ kind: 'follow', presentationId: id, following });
  }, [following, id, online]);
  return null;
}
