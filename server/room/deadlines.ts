import type { Actor } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { RoomLoop } from './room.ts';

/** Longest sleep of one timer, in milliseconds: setTimeout cannot wait for more than 24 days. */
const LONGEST_SLEEP_MS = 3_600_000;

interface Due {
  readonly roomId: string;
  readonly meetingId: string;
  readonly pollId: string;
  readonly endsAt: number;
}

function openDeadlines(state: State): readonly Due[] {
  return Object.values(state.meetings).flatMap((meeting) =>
    meeting.polls.flatMap((poll) =>
      poll.state.kind === 'open' && poll.state.endsAt !== null
        ? [{ roomId: meeting.roomId, meetingId: meeting.id, pollId: poll.setup.id, endsAt: poll.state.endsAt }]
        : [],
    ),
  );
}

/** Closes polls at their deadline; what fell due while the server was away is closed at once (V-7). Returns the stop. */
export function watchDeadlines(loop: RoomLoop): () => void {
  let timer: NodeJS.Timeout | null = null;
  let meetings: State['meetings'] | null = null;
  const closing = new Set<string>();

  const look = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const now = loop.clock.now();
    const open = openDeadlines(loop.state);
    for (const due of open.filter((entry) => now >= entry.endsAt && !closing.has(entry.pollId))) {
      closing.add(due.pollId);
      const actor: Actor = {
        role: 'clock',
        roomId: due.roomId,
        sessionId: null,
        accountId: null,
        personId: null,
        placeId: null,
        terminalId: null,
      };
      const command = { kind: 'closePoll', meetingId: due.meetingId, pollId: due.pollId } as const;
      void loop.submit({ actor, id: null, command }).then(() => closing.delete(due.pollId));
    }
    const next = Math.min(...open.filter((entry) => now < entry.endsAt).map((entry) => entry.endsAt));
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
