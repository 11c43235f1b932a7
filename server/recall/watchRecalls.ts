import { randomUUID } from 'node:crypto';
import { isSecret } from '../../core/documents/document.ts';
import { filesOfReaders, isOpenNow } from '../../core/documents/readers.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { Log } from '../log.ts';
import type { RoomLoop } from '../room/room.ts';

/** Papers that one order names. */
const PAPERS_AT_ONCE = 500;

/** The files of a meeting that terminals may have at this moment. */
function readable(meeting: Meeting): ReadonlySet<string> {
  const papers = meeting.papers.filter((paper) => paper.state.kind === 'released' && isOpenNow(meeting, paper));
  return new Set(papers.flatMap(filesOfReaders));
}

/** Enrolled terminals of a room at which papers are read. */
const readersIn = ({ terminals }: State, roomId: string): string[] =>
  Object.values(terminals)
    .filter(
      ({ roomId: at, revokedAt, proof, use }) =>
        at === roomId &&
        revokedAt === null &&
        proof.kind === 'certificate' &&
        (use.kind === 'seat' || use.kind === 'chair'),
    )
    .map(({ id }) => id);

/**
 * Has terminals delete what may not be read any more: a paper that was recalled, and a secret one whose item has closed
 * (D-7). They are orders like a technician's, so that each terminal reports, also one that was away (T-2). Returns what to
 * call after every commit.
 */
export function watchRecalls(loop: RoomLoop, log: Log): () => void {
  let before = loop.state.meetings;
  return () => {
    const { meetings } = loop.state;
    if (meetings === before) return;
    const earlier = before;
    before = meetings;
    for (const meeting of Object.values(meetings)) {
      const old = earlier[meeting.id];
      if (old === undefined || isSame(old, meeting)) continue;
      const now = readable(meeting);
      const gone = [...readable(old)].filter((sha256) => !now.has(sha256)).slice(0, PAPERS_AT_ONCE);
      const terminalIds = readersIn(loop.state, meeting.roomId);
      if (gone.length === 0 || terminalIds.length === 0) continue;
      const actor: Actor = {
        role: 'clock',
        roomId: meeting.roomId,
        sessionId: null,
        accountId: null,
        personId: null,
        placeId: null,
        terminalId: null,
      };
      const command = { kind: 'orderWipe', wipeId: randomUUID(), terminalIds, papers: gone } as const;
      void loop.submit({ actor, id: null, command }).then((outcome) => {
        if (!outcome.ok)
          log.warn({ meeting: meeting.id, code: outcome.code }, 'papers could not be taken off terminals');
      });
    }
  };
}

/** Nothing that decides who may read has changed; most entries are ballots. */
const isSame = (a: Meeting, b: Meeting): boolean =>
  a.papers === b.papers &&
  ((a.agenda === b.agenda && a.state === b.state) || !b.papers.some(({ label }) => isSecret(label)));
