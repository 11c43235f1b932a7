import { formatDay, formatTime } from '../../../core/i18n/format.ts';
import type { Views } from '../../../core/views/schemas.ts';
import { isCast } from '../../../core/voting/rule.ts';
import { serverNow } from '../../app/clock.ts';
import { navigate } from '../../app/navigate.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { PresentationKeeper } from '../../present/PresentationKeeper.tsx';
import { PresentedLine } from '../../present/PresentedLine.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { deskPath } from '../deskPath.ts';
import { MeetingControls } from '../meetings/MeetingControls.tsx';
import { MEETING_STATUS } from '../meetings/meetingStatus.ts';
import css from './LiveStrip.module.css';

/** How the meeting at hand stands, and what its state allows next. */
export function LiveStrip() {
  const { meeting } = useDeskMeeting();
  const { desk } = useText();
  const line = useView('meetings')?.meetings.find((candidate) => candidate.id === meeting.id);
  const voting = useView('poll')?.state === 'open';
  const running = meeting.state.kind === 'inProgress' || meeting.state.kind === 'recess';
  return (
    <section className={css.strip} aria-label={desk.live.label}>
      <StatusPill status={MEETING_STATUS[meeting.state.kind]}>{desk.meetings.state[meeting.state.kind]}</StatusPill>
      {!voting && <Since state={meeting.state} startsAt={meeting.startsAt} />}
      {running && <Attendance />}
      {meeting.state.kind === 'inProgress' && <Subject />}
      {line?.inRoom === true && <PresentedLine />}
      <PresentationKeeper />
      {line?.inRoom === false && meeting.state.kind === 'planned' && (
        <span className={css.quiet}>{desk.live.notInRoom}</span>
      )}
      {meeting.state.kind === 'ended' && <span className={css.quiet}>{desk.agenda.locked}</span>}
      <div className={css.end}>
        {line?.inRoom === false && <RunningElsewhere />}
        {line !== undefined && <MeetingControls line={line} />}
      </div>
    </section>
  );
}

type State = NonNullable<Views['meeting']>['state'];

function Since({ state, startsAt }: { state: State; startsAt: number }) {
  const { live } = useText().desk;
  const { language } = useLanguage();
  const words = () => {
    switch (state.kind) {
      case 'planned':
        return live.startsAt(formatTime(startsAt), formatDay(startsAt, language));
      case 'inProgress':
        return live.openedAt(formatTime(state.openedAt));
      case 'recess':
        return live.recessSince(formatTime(state.since));
      case 'ended':
        return live.endedAt(formatTime(state.endedAt));
    }
  };
  return <span className={css.quiet}>{words()}</span>;
}

function Attendance() {
  const { quorum } = useDeskMeeting().meeting;
  const { live } = useText().desk;
  return (
    <span className={css.fact} title={quorum.met ? live.quorumMet : live.quorumMissing}>
      <StatusGlyph status={quorum.met ? 'ok' : 'warn'} label={quorum.met ? live.quorumMet : live.quorumMissing} />
      {live.present(quorum.present, quorum.required)}
    </span>
  );
}

/** The open vote with its participation, or else the current item. */
function Subject() {
  const { desk, voting } = useText();
  const poll = useView('poll');
  const current = useView('agenda')?.items.find((item) => item.state === 'current');
  if (poll?.state !== 'open') {
    return (
      <span className={css.subject}>
        {current === undefined ? desk.live.noCurrent : desk.live.current(current.number, current.title)}
      </span>
    );
  }
  return (
    <>
      <span className={css.subject}>{desk.live.voting(poll.title)}</span>
      {isCast(poll.conduct) ? (
        <Participation poll={poll} />
      ) : (
        <>
          <span className={css.fact}>{voting.conduct[poll.conduct]}</span>
          <Button
            variant="quiet"
            small
            trailing="arrowRight"
            onClick={() => navigate(deskPath({ meetingId: poll.meetingId, tab: 'counting', itemId: null }))}
          >
            {desk.polls.enterCountDo}
          </Button>
        </>
      )}
      {poll.pausedAt !== null && <StatusPill status="paused">{desk.live.paused}</StatusPill>}
      {poll.endsAt !== null && (
        <span className={css.fact}>
          {desk.live.timeLeft}
          <CountdownText endsAt={poll.endsAt} now={serverNow} announce={desk.live.timeLeftSpoken} />
        </span>
      )}
    </>
  );
}

function Participation({ poll }: { poll: NonNullable<Views['poll']> }) {
  const { voting } = useText();
  const progress = useView('progress');
  const voted = progress?.pollId === poll.id ? progress.voted : 0;
  return (
    <>
      <span className={css.votes}>
        <ProgressBar value={voted} max={poll.roll} label={voting.voted(voted, poll.roll)} />
      </span>
      <span className={css.fact}>{voting.voted(voted, poll.roll)}</span>
    </>
  );
}

/** While another meeting is prepared, the one that runs in the room is one press away. */
function RunningElsewhere() {
  const { live } = useText().desk;
  const there = useView('meetings')?.meetings.find(
    (line) => line.inRoom && (line.state === 'inProgress' || line.state === 'recess'),
  );
  if (there === undefined) return null;
  return (
    <>
      <span className={css.elsewhere}>{live.elsewhere(there.title)}</span>
      <Button
        variant="quiet"
        small
        trailing="arrowRight"
        onClick={() => navigate(deskPath({ meetingId: there.id, tab: 'agenda', itemId: null }))}
      >
        {live.goThere}
      </Button>
    </>
  );
}
