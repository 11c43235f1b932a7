import { useEffect, useState } from 'react';
import { useToasts } from '../app/toasts.ts';
import { useLink, useSession, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { useBallot } from '../ballot/useBallot.ts';
import { BoardDuty } from '../countingBoard/BoardDuty.tsx';
import { keepNotes } from '../notes/notesStore.ts';
import { ToastArea } from '../parts/ToastArea.tsx';
import { FollowBar } from '../present/FollowBar.tsx';
import { useKeptTexts } from '../search/useKeptTexts.ts';
import { AgendaScreen } from './agenda/AgendaScreen.tsx';
import { EntryLayer } from './library/EntryLayer.tsx';
import { LibraryScreen } from './library/LibraryScreen.tsx';
import { Notices } from './notices/Notices.tsx';
import { PapersScreen } from './papers/PapersScreen.tsx';
import { ReaderLayer } from './papers/ReaderLayer.tsx';
import { useReadings } from './papers/useReadings.ts';
import css from './SeatScreen.module.css';
import { SeatSearch } from './search/SeatSearch.tsx';
import { AwayScreen } from './shell/AwayScreen.tsx';
import { BottomBar } from './shell/BottomBar.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { useIsOutside } from './useIsOutside.ts';
import { SeatContext } from './useSeat.ts';
import { useWhere } from './useWhere.ts';
import { VoteScreen } from './vote/VoteScreen.tsx';
import { openPaper, rootOf } from './where.ts';

/** A shorter break of the line is mended before anybody needs to read about it, ms. */
const AWAY_AFTER_MS = 2_000;

/** The instant since which the server has been away, or null; it does not count before `AWAY_AFTER_MS`. */
function useAwaySince(): number | null {
  const link = useLink();
  const lostSince = link.kind === 'lost' ? link.since : null;
  const [away, setAway] = useState<number | null>(null);
  useEffect(() => {
    if (lostSince === null) {
      setAway(null);
      return;
    }
    const timer = setTimeout(() => setAway(lostSince), AWAY_AFTER_MS);
    return () => clearTimeout(timer);
  }, [lostSince]);
  return away;
}

/** The delegate's screen: agenda, papers, library, vote. */
export default function SeatScreen() {
  const t = useText();
  const session = useSession();
  const personId = session.kind === 'signedIn' ? (session.personId ?? '') : '';
  const meetingId = useView('meeting')?.id ?? '';
  const isOutside = useIsOutside();
  const poll = useView('poll');
  useEffect(keepNotes, []);
  useKeptTexts();
  const { toasts, dismiss } = useToasts();
  const [where, move] = useWhere(personId, isOutside);
  const { readings, note } = useReadings(meetingId, personId);
  const ballot = useBallot(poll, personId);
  const awaySince = useAwaySince();
  /** The loss about which the delegate has been told and went on. */
  const [told, setTold] = useState<number | null>(null);
  const seat = { where, move, readings, notePage: note, away: awaySince !== null, isOutside };
  const atRest = where.part === 'agenda' || where.part === 'papers';
  const showAway = awaySince !== null && awaySince !== told && atRest;
  const goOn = () => {
    if (showAway) setTold(awaySince);
  };

  return (
    <SeatContext value={seat}>
      <div className={css.screen} data-density="seat" data-screen="seat">
        <TopBar />
        <main className={css.main} aria-label={t.seat.nav[rootOf(where.part)]}>
          <div className={css.duty}>
            <BoardDuty personId={personId} />
          </div>
          <Notices
            ballot={ballot}
            onAwayDetails={showAway || !atRest ? undefined : () => setTold(null)}
            awayShown={showAway}
          />
          <div className={css.stage}>
            {showAway ? (
              <AwayScreen ballot={ballot} onGoOn={goOn} />
            ) : (
              <>
                {where.part === 'agenda' && <AgendaScreen />}
                {where.part === 'papers' && <PapersScreen />}
                {where.part === 'library' && <LibraryScreen />}
                {where.part === 'search' && <SeatSearch />}
                {where.part === 'vote' && <VoteScreen ballot={ballot} />}
              </>
            )}
            <ReaderLayer />
            <EntryLayer />
          </div>
          {(atRest || where.part === 'library') && !isOutside && !showAway && (
            <FollowBar isOpen={false} onOpen={(paperId) => move((before) => openPaper(before, paperId))} />
          )}
        </main>
        <BottomBar ballot={ballot} onMove={goOn} />
        <ToastArea toasts={toasts} onDismiss={dismiss} dismissLabel={t.notes.close} label={t.desk.shell.messages} />
      </div>
    </SeatContext>
  );
}
