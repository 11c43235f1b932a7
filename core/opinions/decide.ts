import { accept, demand, type Handlers, need } from '../decision.ts';
import { isOpenNow, papersFor } from '../documents/readers.ts';
import { delegateOf, itemOrNone, meetingOf, openToChange } from '../meeting/find.ts';
import type { Meeting } from '../meeting/meeting.ts';
import type { State } from '../state.ts';
import { findOpinion, opinionsOf } from './find.ts';
import { MAX_OPINIONS, type Opinion, type OpinionPlace } from './opinion.ts';

type Kinds = 'submitOpinion' | 'reviseOpinion' | 'withdrawOpinion' | 'answerOpinion';

/** An opinion is given on what its author can read now; to others the paper is as unknown as if it were not there (D-1, D-6). */
function checkPaper(state: State, meeting: Meeting, personId: string, { paperId, version }: OpinionPlace): void {
  const readable = papersFor(state.people, meeting, personId).find((paper) => paper.id === paperId);
  const paper = need(readable, 'unknownPaper');
  demand(isOpenNow(meeting, paper), 'unknownPaper');
  const versions = [paper.version, ...paper.earlier.map((earlier) => earlier.version)];
  demand(versions.includes(version), 'wrongVersion');
}

/** The author's own opinion that may still be changed (O-2); one of somebody else is as unknown as none. */
function ownOf(meeting: Meeting, personId: string | null, opinionId: string): Opinion {
  const own = personId === null ? [] : opinionsOf(meeting, personId);
  const opinion = need(
    own.find(({ id }) => id === opinionId),
    'unknownOpinion',
  );
  demand(opinion.state.kind !== 'answered', 'opinionAnswered');
  demand(opinion.state.kind !== 'withdrawn', 'opinionWithdrawn');
  return opinion;
}

export const opinionHandlers: Handlers<Kinds> = {
  submitOpinion: (state, { meetingId, opinionId, itemId, paper, text }, { actor }) => {
    const meeting = openToChange(state, meetingId);
    const { personId } = delegateOf(meeting, need(actor.personId, 'unknownDelegate'));
    itemOrNone(meeting, itemId);
    if (paper !== null) checkPaper(state, meeting, personId, paper);
    demand(findOpinion(meeting, opinionId) === null, 'idTaken');
    demand(opinionsOf(meeting, personId).length < MAX_OPINIONS, 'tooManyOpinions');
    return accept({ type: 'opinionSubmitted', meetingId, opinionId, personId, itemId, paper, text });
  },

  reviseOpinion: (state, { meetingId, opinionId, text }, { actor }) => {
    const opinion = ownOf(openToChange(state, meetingId), actor.personId, opinionId);
    if (opinion.text === text) return accept();
    return accept({ type: 'opinionRevised', meetingId, opinionId, personId: opinion.personId, text });
  },

  withdrawOpinion: (state, { meetingId, opinionId }, { actor }) => {
    const { personId } = ownOf(openToChange(state, meetingId), actor.personId, opinionId);
    return accept({ type: 'opinionWithdrawn', meetingId, opinionId, personId });
  },

  // The secretariat goes on answering after the meeting: nothing that was said in it is changed by that.
  answerOpinion: (state, { meetingId, opinionId, answer }) => {
    const opinion = need(findOpinion(meetingOf(state, meetingId), opinionId), 'unknownOpinion');
    demand(opinion.state.kind !== 'withdrawn', 'opinionWithdrawn');
    return accept({ type: 'opinionAnswered', meetingId, opinionId, personId: opinion.personId, answer });
  },
};
