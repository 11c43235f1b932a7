import type { WireCommand } from '../../../core/command.ts';
import type { MeetingLine } from '../../../core/views/catalogueViews.ts';

/** What can be done with a whole meeting. */
export type MeetingAct = 'bring' | 'open' | 'recess' | 'resume' | 'end';

const ACTS: Readonly<
  Record<MeetingLine['state'], { inRoom: readonly MeetingAct[]; elsewhere: readonly MeetingAct[] }>
> = {
  planned: { inRoom: ['open'], elsewhere: ['bring'] },
  inProgress: { inRoom: ['recess', 'end'], elsewhere: ['end'] },
  recess: { inRoom: ['resume', 'end'], elsewhere: ['end'] },
  ended: { inRoom: [], elsewhere: [] },
};

/** The acts a meeting's state allows, the next one first (M-1, M-2). */
export function actsOf({ state, inRoom }: Pick<MeetingLine, 'state' | 'inRoom'>): readonly MeetingAct[] {
  return ACTS[state][inRoom ? 'inRoom' : 'elsewhere'];
}

const KINDS = {
  bring: 'bringToRoom',
  open: 'openMeeting',
  recess: 'recessMeeting',
  resume: 'resumeMeeting',
  end: 'endMeeting',
} as const;

/** The command of an act. */
export function commandOf(act: MeetingAct, meetingId: string): WireCommand {
  return { kind: KINDS[act], meetingId };
}
