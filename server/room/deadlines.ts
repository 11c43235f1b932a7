import type { CommandOf } from '../../core/command.ts';
import { nextRelease } from '../../core/documents/nextRelease.ts';
import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { RoomLoop } from './room.ts';

/** Longest sleep of one timer, in milliseconds: setTimeout cannot wait for more than 24 days. */
const LONGEST_SLEEP_MS = 3_600_000;

interface Due {
  /** Of what is due, so that it is not asked for twice. */
  readonly id: string;
  readonly roomId: string;
  readonly at: number;
  readonly command: CommandOf<'closePoll'> | CommandOf<'releaseDuePapers'>;
}

function deadlinesOf(state: State): readonly Due[] {
  return Object.values(state.meetings).flatMap((meeting) => {
    const { id: meetingId, roomId } = meeting;
    const due: Due[] = [];
    for (const { setup, state: poll } of meeting.polls) {
      if (poll.kind !== 'open' || poll.endsAt === null) continue;
      due.push({ id: setup.id, roomId, at: poll.endsAt, command: { kind: 'closePoll', meetingId, pollId: setup.id } });
    }
    const at = nextRelease(meeting);
    if (at !== null) due.push({ id: meetingId, roomId, at, command: { kind: 'releaseDuePapers', meetingId } });
    return due;
  });
}

/**
 * Closes polls at their deadline (V-7) and releases papers at their hour (D-8); what fell due while the server was away
 * happens at once. Returns the stop.
 */
export function watchDeadlines(loop: RoomLoop): () => void {
  let timer: NodeJS.Timeout | null = null;
  let meetings: State['meetings'] | null = null;
  const asked = new Set<string>();

  const look = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const now = loop.clock.now();
    const deadlines = deadlinesOf(loop.state);
    for (const { id, roomId, command } of deadlines.filter(({ at, id }) => now >= at && !asked.has(id))) {
      asked.add(id);
      const actor: Actor = {
        role: 'clock',
        roomId,
        sessionId: null,
        accountId: null,
        personId: null,
        placeId: null,
        terminalId: null,
      };
      void loop.submit({ actor, id: null, command }).then(() => asked.delete(id));
    }
    const next = Math.min(...deadlines.filter(({ at }) => now < at).map(({ at }) => at));
    if (Number.isFinite(next)) timer = setTimeout(look, Math.min(LONGEST_SLEEP_MS, next - now + 1));
  };

  const stop = loop.onCommit(() => {
    if (loop.state.meetings === meetings) return;
    meetings = loop.state.meetings;
    look();
  });
  look();
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
  };
}
