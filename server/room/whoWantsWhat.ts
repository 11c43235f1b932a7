import type { SessionRecord } from '../../core/session/actor.ts';
import type { State } from '../../core/state.ts';
import type { Candidate } from './signInCheck.ts';
import type { Takeover } from './takeovers.ts';

/** Who wants which place, and who has it, in the words that the chair's side is asked with. */
export function whoWantsWhat(
  state: State,
  candidate: Candidate,
  holder: SessionRecord,
): Pick<Takeover, 'place' | 'person' | 'holder' | 'holderPlace'> {
  const places = state.rooms[candidate.roomId]?.places ?? {};
  const label = (placeId: string | null) => (placeId === null ? '' : (places[placeId]?.label ?? ''));
  const name = (personId: string | null) => (personId === null ? '' : (state.people[personId]?.name ?? ''));
  return {
    place: label(candidate.placeId),
    person: name(candidate.personId),
    holder: name(holder.personId),
    holderPlace: label(holder.placeId),
  };
}
