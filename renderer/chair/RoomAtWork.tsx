import { useState } from 'react';
import type { PollLine } from '../../core/views/pollsView.ts';
import { useDraft } from '../app/draft.ts';
import { usePapers } from '../app/usePapers.ts';
import { useView } from '../app/useRoom.ts';
import { ChairOpinions } from '../opinions/ChairOpinions.tsx';
import type { Find } from '../reader/find.ts';
import { findOf } from '../search/findOf.ts';
import { AdHocVoteDialog } from './adHoc/AdHocVoteDialog.tsx';
import { AgendaPanel } from './agenda/AgendaPanel.tsx';
import { currentItem, nextItem } from './agenda/agendaFlow.ts';
import { ItemStage } from './agenda/ItemStage.tsx';
import { AttendanceCard } from './attendance/AttendanceCard.tsx';
import { OwnBallot } from './ballot/OwnBallot.tsx';
import { BoardCard } from './board/BoardCard.tsx';
import { BoardDialog } from './board/BoardDialog.tsx';
import { ChairLibrary } from './library/ChairLibrary.tsx';
import { useChairLibrary } from './library/useChairLibrary.ts';
import { AfterMeeting } from './meeting/AfterMeeting.tsx';
import { BeforeMeeting } from './meeting/BeforeMeeting.tsx';
import { RestingMeeting } from './meeting/RestingMeeting.tsx';
import type { Meeting } from './meetingType.ts';
import { pollOnStage, type Turned, tableMark } from './onStage.ts';
import { ChairReader } from './present/ChairReader.tsx';
import { PresentCard } from './present/PresentCard.tsx';
import css from './RoomAtWork.module.css';
import stage from './Stage.module.css';
import { LookUpCard } from './search/LookUpCard.tsx';
import { SearchDialog } from './search/SearchDialog.tsx';
import { ClosedPollStage } from './vote/ClosedPollStage.tsx';
import { isCountedPoll } from './vote/isCountedPoll.ts';
import { MissingCard } from './vote/MissingCard.tsx';
import { OpenPollStage } from './vote/OpenPollStage.tsx';
import { OpenVoteDialog } from './vote/OpenVoteDialog.tsx';
import { PollsCard } from './vote/PollsCard.tsx';

/** A meeting in the room: agenda on the left, what is going on in the middle, who and what belongs to it on the right. */
export function RoomAtWork({ meeting }: { meeting: Meeting }) {
  const items = useView('agenda')?.items ?? [];
  const polls = useView('polls')?.polls ?? [];
  const table = useView('poll');
  const [turned, setTurned] = useState<Turned | null>(null);
  const [opening, setOpening] = useState<PollLine | null>(null);
  const [adHoc, setAdHoc] = useState(false);
  const [managing, setManaging] = useState(false);
  const [reading, setReading] = useDraft<string | null>(`chair:reading:${meeting.id}`, null);

  const [searching, setSearching] = useState(false);
  const [find, setFind] = useState<Find | undefined>(undefined);
  const open = (paperId: string, at?: Find) => {
    setFind(at);
    setReading(paperId);
  };

  const read = usePapers().find(({ id, isOpen }) => id === reading && isOpen);
  const library = useChairLibrary();

  const running = meeting.state.kind === 'inProgress';
  const voting = table?.state === 'open';
  const item = currentItem(items);
  // A part of an item has the votes of its item before it, too.
  const ofItem = polls.filter(
    ({ setup }) => item !== null && setup.itemId !== null && [item.id, item.parentId].includes(setup.itemId),
  );
  const opened = polls.flatMap((poll) => poll.opened ?? []);
  const looked = turned?.to.kind === 'poll' ? turned : null;
  // Outside the running meeting the middle speaks of the meeting, unless the chair looks a result up.
  const shown = running || looked !== null ? pollOnStage(table, opened, running ? turned : looked) : null;
  const mark = tableMark(table);
  const show = (pollId: string) => setTurned({ at: mark, to: { kind: 'poll', pollId } });

  const middle = () => {
    if (shown !== null && shown.state === 'open') return <OpenPollStage poll={shown} meeting={meeting} />;
    if (shown !== null)
      return (
        <ClosedPollStage
          key={shown.id}
          poll={shown}
          meeting={meeting}
          onBack={() => setTurned({ at: mark, to: { kind: 'item' } })}
        />
      );
    switch (meeting.state.kind) {
      case 'planned':
        return <BeforeMeeting meeting={meeting} />;
      case 'recess':
        return <RestingMeeting meeting={meeting} since={meeting.state.since} />;
      case 'ended':
        return <AfterMeeting meeting={meeting} from={meeting.state.openedAt} to={meeting.state.endedAt} />;
      case 'inProgress':
        return (
          <ItemStage
            item={item}
            votes={ofItem}
            more={nextItem(items) !== null}
            noun={meeting.body.memberNoun}
            onOpenVote={setOpening}
            onShowVote={show}
            onAdHoc={() => setAdHoc(true)}
          />
        );
    }
  };

  return (
    <div className={css.room}>
      {/* What lies under an open paper cannot be reached. */}
      <div className={css.columns} inert={(read !== undefined || library.isOpen) && !voting}>
        <AgendaPanel
          meeting={meeting}
          voting={voting}
          leads={running && shown === null && ofItem.every((poll) => poll.opened !== null)}
        />
        <main className={stage.stage}>{middle()}</main>
        <aside className={css.aside}>
          {table !== null && voting && <OwnBallot poll={table} />}
          {table !== null && voting && !isCountedPoll(table) && <MissingCard pollId={table.id} />}
          {running && <PresentCard onOpen={open} />}
          {!voting && <LookUpCard onSearch={() => setSearching(true)} onLibrary={library.open} />}
          <ChairOpinions />
          <AttendanceCard meeting={meeting} voting={voting} />
          <PollsCard
            polls={polls}
            shownId={shown?.id ?? null}
            onOpen={running && !voting ? setOpening : null}
            onShow={show}
          />
          {(running || meeting.state.kind === 'planned') && <BoardCard onManage={() => setManaging(true)} />}
        </aside>
      </div>
      {read !== undefined && (
        <ChairReader paper={read} find={find} hidden={voting} onOpen={open} onClose={() => setReading(null)} />
      )}
      <ChairLibrary library={library} hidden={voting} />
      <SearchDialog
        // What is voted on stands before everything else.
        open={searching && !voting}
        onClose={() => setSearching(false)}
        onOpen={(hit) => {
          if (hit.of.kind === 'paper') open(hit.of.paperId, findOf(hit));
          else library.openEntry(hit.of.entryId, findOf(hit));
          setSearching(false);
        }}
      />
      <OpenVoteDialog setup={opening?.setup ?? null} meeting={meeting} onClose={() => setOpening(null)} />
      <BoardDialog open={managing} onClose={() => setManaging(false)} meeting={meeting} />
      <AdHocVoteDialog open={adHoc} onClose={() => setAdHoc(false)} meeting={meeting} itemId={item?.id ?? null} />
    </div>
  );
}
