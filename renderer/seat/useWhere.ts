import { useEffect } from 'react';
import { useDraft } from '../app/draft.ts';
import { useHasView, useView } from '../app/useRoom.ts';
import { handsIn } from '../ballot/hands.ts';
import { useCurrentItem } from './useMeeting.ts';
import { follow, type Happening, outside, START, Where } from './where.ts';

/** What of the meeting may move this screen; null until enough has arrived to tell. */
function useHappening(): Happening | null {
  const meeting = useView('meeting');
  const currentItemId = useCurrentItem()?.id ?? null;
  const hasAgenda = useHasView('agenda');
  const poll = useView('poll');
  const hands = handsIn(useView('mine'), poll?.id ?? '');
  if (meeting === null || !hasAgenda) return null;
  return {
    meetingId: meeting.id,
    currentItemId,
    openPoll: poll?.state === 'open' ? { id: poll.id, entitled: hands?.some((hand) => hand.entitled) ?? null } : null,
    noPoll: poll === null,
    announcedPollId: poll?.state === 'announced' ? poll.id : null,
  };
}

/**
 * Where this delegate is on the screen, kept over a reload and moved by the meeting only as `follow` allows. Outside meetings
 * there is the library.
 */
export function useWhere(
  personId: string,
  isOutside: boolean,
): readonly [Where, (change: (where: Where) => Where) => void] {
  const [kept, keep] = useDraft<Where>(`where:${personId}`, START);
  const happening = useHappening();
  const before = Where.safeParse(kept).data ?? START;
  const where = isOutside ? outside(before) : happening === null ? before : follow(before, happening);
  useEffect(() => {
    if (where !== before) keep(where);
  });
  const move = (change: (where: Where) => Where) => {
    const next = change(where);
    if (next !== where) keep(next);
  };
  return [where, move];
}
