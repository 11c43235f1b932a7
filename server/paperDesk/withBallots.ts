import type { Event } from '../../core/event.ts';
import { evolve } from '../../core/evolve.ts';
import { EntryBody } from '../../core/journal.ts';
import { EMPTY_STATE, type State } from '../../core/state.ts';
import type { Poll } from '../../core/voting/poll.ts';
import { isCast } from '../../core/voting/rule.ts';
import type { Ledger } from '../ledger/port.ts';

/**
 * The state with the ballots of a meeting that has left the room put back from the journal, so that its papers stay what
 * they were while it was there. Everything else is as it stands; without forgotten ballots the state itself.
 */
export async function withBallots(state: State, meetingId: string, ledger: Pick<Ledger, 'read'>): Promise<State> {
  const meeting = state.meetings[meetingId];
  if (meeting === undefined || !meeting.polls.some(isForgotten)) return state;
  const polls = meeting.polls.map((poll): Poll => ({ ...poll, challenges: [], state: { kind: 'prepared' } }));
  let past: State = { ...EMPTY_STATE, meetings: { [meetingId]: { ...meeting, polls } } };
  const decoder = new TextDecoder();
  for await (const slice of ledger.read(0)) {
    for (const entry of slice) {
      const body = EntryBody.parse(JSON.parse(decoder.decode(entry.body)));
      const meta = { index: body.i, at: body.at, command: body.cmd?.id ?? null };
      for (const event of body.events) if (isOfItsPolls(event, meetingId)) past = evolve(past, event, meta);
    }
  }
  const then = past.meetings[meetingId]?.polls ?? [];
  const whole = meeting.polls.map((poll, i) => recalled(poll, then[i]));
  return { ...state, meetings: { ...state.meetings, [meetingId]: { ...meeting, polls: whole } } };
}

function isForgotten({ setup, state }: Poll): boolean {
  return isCast(setup.conduct) && state.kind === 'closed' && state.ballots.length === 0 && state.roll.length > 0;
}

const isOfItsPolls = (event: Event, meetingId: string): boolean =>
  'pollId' in event && event.meetingId === meetingId && event.type !== 'pollRemoved';

function recalled(poll: Poll, then: Poll | undefined): Poll {
  if (!isForgotten(poll) || poll.state.kind !== 'closed' || then?.state.kind !== 'closed') return poll;
  return { ...poll, state: { ...poll.state, ballots: then.state.ballots } };
}
