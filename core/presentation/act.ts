import { type Refusal, refuse } from '../refusal.ts';
import type { Actor } from '../session/actor.ts';
import type { State } from '../state.ts';
import type { PresentationAsk } from './asks.ts';
import { STROKE_LIMITS } from './place.ts';
import { isSamePresenter, type Presentation } from './presentation.ts';
import { mayFollow, presentablePaper, runningMeeting, versionOf } from './presented.ts';
import { presenterOf } from './presenterOf.ts';

export type Acted = { readonly ok: true; readonly presentation: Presentation | null } | Refusal;

/** What a presentation becomes by what somebody asks; `follow` and resuming are the runtime's. */
export type PresentationAct = Exclude<PresentationAsk, { kind: 'follow' }>;

export interface ActContext {
  readonly state: State;
  readonly actor: Actor;
  /** The id of a presentation that begins. */
  readonly id: string;
  /** Whether a delegate is signed in somewhere in the room. */
  readonly isHere: (personId: string) => boolean;
}

const became = (presentation: Presentation | null): Acted => ({ ok: true, presentation });
const isChairs = ({ role }: Pick<Actor, 'role'>) => role === 'chair' || role === 'secretary';

/** Pure: what the room's presentation becomes, or why not. */
export function act(now: Presentation | null, ask: PresentationAct, context: ActContext): Acted {
  if (ask.kind === 'present') return present(now, ask, context);
  if (now === null || now.id !== ask.presentationId) return refuse('presentationEnded');
  const who = presenterOf(context.actor);
  if (who === null) return refuse('notAllowed');
  const leads = isSamePresenter(now.presenter, who);
  switch (ask.kind) {
    case 'movePresentation': {
      if (!leads) return refuse('notPresenting');
      const paper = ask.sha256 === now.paper.file.sha256 ? now.paper : turned(now, ask.sha256, context);
      return paper === null ? refuse('unknownPaper') : became({ ...now, paper, place: ask.place });
    }
    case 'point':
      return leads ? became({ ...now, pointedAt: ask.at }) : refuse('notPresenting');
    case 'drawStroke': {
      if (!leads) return refuse('notPresenting');
      const points = now.strokes.reduce((sum, stroke) => sum + stroke.points.length / 2, ask.stroke.points.length / 2);
      if (now.strokes.length >= STROKE_LIMITS.strokes || points > STROKE_LIMITS.allPoints) {
        return refuse('tooManyStrokes');
      }
      return became({ ...now, strokes: [...now.strokes, ask.stroke] });
    }
    case 'eraseStrokes':
      if (!leads) return refuse('notPresenting');
      return became({ ...now, strokes: ask.which === 'all' ? [] : now.strokes.slice(0, -1) });
    case 'handOver':
      return handOver(now, ask.personId, leads, context);
    case 'takePresentation': {
      if (leads) return became({ ...now, offeredTo: null });
      // The chair's side takes back at any time; a delegate only what is offered (F-1).
      if (!isChairs(context.actor) && (who.role !== 'seat' || now.offeredTo !== who.personId))
        return refuse('notAllowed');
      const host = isChairs(context.actor) ? who : now.host;
      return became({ ...now, presenter: who, host, offeredTo: null, pointedAt: null });
    }
    case 'stopPresenting':
      return leads || isChairs(context.actor) ? became(null) : refuse('notPresenting');
  }
}

/** Another version of the same paper, once the presenter has turned to it. */
function turned(now: Presentation, sha256: string, { state }: ActContext) {
  const meeting = runningMeeting(state, now.roomId);
  const paper = meeting === null ? null : presentablePaper(meeting, now.paper.id);
  return paper === null ? null : versionOf(paper, sha256);
}

type Present = Extract<PresentationAct, { kind: 'present' }>;

function present(now: Presentation | null, ask: Present, context: ActContext): Acted {
  const { actor } = context;
  const who = presenterOf(actor);
  const leads = now !== null && who !== null && isSamePresenter(now.presenter, who);
  // A delegate is answered the same whether or not others present: it may be a paper not theirs (F-2).
  if (who === null || (!isChairs(actor) && !leads)) return refuse('notAllowed');
  // Only one in a room: whoever of the chair's side wants to lead takes it back first (F-1).
  if (now !== null && !leads) return refuse('presentationRunning');
  return begin(
    ask,
    { id: now?.id ?? context.id, roomId: actor.roomId, presenter: who, host: now?.host ?? who },
    context,
  );
}

/** A presentation at its beginning, or on another paper; who may begin it has been decided. */
export function begin(
  { paperId, sha256, place }: Pick<Present, 'paperId' | 'sha256' | 'place'>,
  led: Pick<Presentation, 'id' | 'roomId' | 'presenter' | 'host'>,
  { state }: Pick<ActContext, 'state'>,
): Acted {
  const meeting = runningMeeting(state, led.roomId);
  if (meeting === null) return refuse('meetingNotRunning');
  const { presenter } = led;
  const paper = presentablePaper(meeting, paperId);
  const theirs = paper !== null && (presenter.role !== 'seat' || mayFollow(state, meeting, paper, presenter.personId));
  if (!theirs) return refuse('paperNotReleased');
  const version = versionOf(paper, sha256);
  if (version === null) return refuse('unknownPaper');
  return became({
    ...led,
    meetingId: meeting.id,
    paper: version,
    offeredTo: null,
    place,
    pointedAt: null,
    strokes: [],
  });
}

function handOver(now: Presentation, personId: string | null, leads: boolean, context: ActContext): Acted {
  const { actor, state } = context;
  const chairs = isChairs(actor);
  const declines = actor.role === 'seat' && now.offeredTo === actor.personId;
  if (personId === null) {
    if (declines && !leads) return became({ ...now, offeredTo: null });
    if (!leads && !chairs) return refuse('notPresenting');
    // A delegate gives it back; the chair's side only ends its offer.
    return became(
      leads && !chairs
        ? { ...now, presenter: now.host, offeredTo: null, pointedAt: null }
        : { ...now, offeredTo: null },
    );
  }
  // It is the chair's side that decides who leads (F-1).
  if (!chairs) return refuse('notAllowed');
  const meeting = runningMeeting(state, now.roomId);
  const paper = meeting === null ? null : presentablePaper(meeting, now.paper.id);
  if (meeting === null || paper === null) return refuse('presentationEnded');
  if (!context.isHere(personId) || !mayFollow(state, meeting, paper, personId)) return refuse('cannotPresent');
  return became({ ...now, offeredTo: personId });
}

/** Whether a presentation goes on after something happened: its meeting is under way and its paper is still to be read (F-6). */
export function goesOn(state: State, now: Presentation): boolean {
  const meeting = runningMeeting(state, now.roomId);
  if (meeting === null || meeting.id !== now.meetingId) return false;
  const paper = presentablePaper(meeting, now.paper.id);
  return paper !== null && versionOf(paper, now.paper.file.sha256) !== null;
}
