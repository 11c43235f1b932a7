import { type ReactNode, useEffect, useMemo } from 'react';
import { navigate, usePath } from '../app/navigate.ts';
import { useToasts } from '../app/toasts.ts';
import { watch } from '../app/useCommand.ts';
import { useHasView, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { OpinionsBoard } from '../opinions/OpinionsBoard.tsx';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { ToastArea } from '../parts/ToastArea.tsx';
import { AgendaPage } from './agenda/AgendaPage.tsx';
import { CountingPage } from './counting/CountingPage.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import css from './DeskScreen.module.css';
import { DeskMeetingContext } from './deskMeeting.ts';
import { type DeskPlace, type DeskTab, deskPath, readDeskPath } from './deskPath.ts';
import { LibraryPage } from './library/LibraryPage.tsx';
import { LiveStrip } from './live/LiveStrip.tsx';
import { LockedSignIns } from './live/LockedSignIns.tsx';
import { TakeoverRequests } from './live/TakeoverRequests.tsx';
import { MeetingsPage } from './meetings/MeetingsPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { ReadingsPage } from './readings/ReadingsPage.tsx';
import { RecallPage } from './recall/RecallPage.tsx';
import { RecordsPage } from './records/RecordsPage.tsx';
import { AutoVouch } from './registrar/AutoVouch.tsx';
import { RulesPage } from './rules/RulesPage.tsx';
import { SearchPage } from './search/SearchPage.tsx';

/** The secretary's desk: every meeting of the room, prepared and followed. The address says where one is. */
export default function DeskScreen() {
  const path = usePath();
  const place = useMemo(() => readDeskPath(path), [path]);
  const text = useText().desk.shell;
  const { toasts, dismiss } = useToasts();
  useEffect(() => watch(place.meetingId), [place.meetingId]);
  return (
    <div className={css.screen} data-density="desk">
      <DeskHeader place={place} />
      <div className={css.notices}>
        <TakeoverRequests />
        <LockedSignIns />
      </div>
      <AutoVouch />
      <DeskPages place={place} />
      <ToastArea toasts={toasts} onDismiss={dismiss} dismissLabel={text.dismiss} label={text.messages} />
    </div>
  );
}

/** Pages that need no meeting. */
const FREE_PAGES: Partial<Record<DeskTab, ReactNode>> = {
  meetings: <MeetingsPage />,
  rules: <RulesPage />,
  readings: <ReadingsPage />,
  search: <SearchPage />,
  library: <LibraryPage />,
  recall: <RecallPage />,
};

/** The page of a place; those of a meeting wait until its views are the ones asked for. */
function DeskPages({ place }: { place: DeskPlace }) {
  const text = useText().desk.shell;
  const meeting = useView('meeting');
  const known = useHasView('meeting');
  const meetings = useView('meetings')?.meetings;
  const value = useMemo(
    () => (meeting === null ? null : { meeting, locked: meeting.state.kind === 'ended' }),
    [meeting],
  );
  const free = FREE_PAGES[place.tab];
  if (free !== undefined) return <main className={css.page}>{free}</main>;

  const wanted = place.meetingId;
  // Before the first meeting there are the bodies: a new installation begins with them.
  if (place.tab === 'people' && wanted === null && known && meeting === null) {
    return (
      <main className={css.page}>
        <PeoplePage />
      </main>
    );
  }
  const exists = wanted === null ? meeting !== null : meetings?.some((line) => line.id === wanted);
  if (known && meetings !== undefined && !exists) {
    const toMeetings = () => navigate(deskPath({ meetingId: null, tab: 'meetings', itemId: null }));
    return (
      <main className={css.alone}>
        <EmptyState
          icon="calendar"
          title={wanted === null ? text.noMeeting : text.notFound}
          actions={<Button onClick={toMeetings}>{text.toMeetings}</Button>}
        >
          {wanted !== null && text.notFoundText}
        </EmptyState>
      </main>
    );
  }
  if (value === null || (wanted !== null && value.meeting.id !== wanted)) {
    return (
      <main className={css.alone}>
        <Skeleton label={text.loading} shape={6} />
      </main>
    );
  }
  return (
    <DeskMeetingContext value={value} key={value.meeting.id}>
      <div className={css.meeting}>
        <LiveStrip />
        <main className={css.page}>
          <MeetingPage place={place} />
        </main>
      </div>
    </DeskMeetingContext>
  );
}

function MeetingPage({ place }: { place: DeskPlace }) {
  switch (place.tab) {
    case 'agenda':
      return <AgendaPage itemId={place.itemId} />;
    case 'counting':
      return <CountingPage />;
    case 'opinions':
      return <OpinionsBoard />;
    case 'records':
      return <RecordsPage />;
    default:
      return <PeoplePage />;
  }
}
