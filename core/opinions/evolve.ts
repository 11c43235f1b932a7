import { changed } from '../base/records.ts';
import type { EventOf } from '../event.ts';
import type { EntryMeta } from '../evolve.ts';
import type { State } from '../state.ts';
import type { Opinion } from './opinion.ts';

type OpinionEvent = EventOf<'opinionSubmitted' | 'opinionRevised' | 'opinionWithdrawn' | 'opinionAnswered'>;

function given(event: EventOf<'opinionSubmitted'>, at: number): Opinion {
  const { opinionId: id, personId, itemId, paper, text } = event;
  return { id, personId, itemId, paper, text, at, revisedAt: null, state: { kind: 'given' } };
}

function after(opinion: Opinion, event: Exclude<OpinionEvent, { type: 'opinionSubmitted' }>, at: number): Opinion {
  switch (event.type) {
    case 'opinionRevised':
      return { ...opinion, text: event.text, revisedAt: at };
    case 'opinionWithdrawn':
      return { ...opinion, state: { kind: 'withdrawn', at } };
    case 'opinionAnswered':
      return { ...opinion, state: { kind: 'answered', answer: event.answer, at } };
  }
}

export function evolveOpinions(state: State, event: OpinionEvent, { at }: EntryMeta): State {
  const { personId } = event;
  return {
    ...state,
    meetings: changed(state.meetings, event.meetingId, (meeting) => {
      const own = meeting.opinions?.[personId] ?? [];
      const next =
        event.type === 'opinionSubmitted'
          ? [...own, given(event, at)]
          : own.map((opinion) => (opinion.id === event.opinionId ? after(opinion, event, at) : opinion));
      return { ...meeting, opinions: { ...meeting.opinions, [personId]: next } };
    }),
  };
}
