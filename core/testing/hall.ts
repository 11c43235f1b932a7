import type { Command, CommandOf } from '../command.ts';
import type { PaperSource } from '../documents/document.ts';
import { plainPaper } from '../documents/plainPaper.ts';
import type { MeetingSetup } from '../meeting/meeting.ts';
import type { PollSetup } from '../voting/poll.ts';
import type { Rule } from '../voting/rule.ts';
import { MEETING, OTHER_ROOM, ROOM, World } from './world.ts';

export const BODY = 'body';

export const RULE: Rule = {
  ruleSetId: 'resolution',
  version: 1,
  name: 'Quá nửa tổng số',
  effectiveFrom: '2025-01-20',
  options: [
    { id: 'for', label: 'Tán thành', role: 'for', asksText: false },
    { id: 'against', label: 'Không tán thành', role: 'against', asksText: false },
    { id: 'abstain', label: 'Không biểu quyết', role: 'abstain', asksText: false },
    { id: 'other', label: 'Ý kiến khác', role: 'other', asksText: true },
  ],
  kind: 'decision',
  base: 'total',
  majority: { kind: 'moreThan', numerator: 1, denominator: 2 },
  thresholds: [],
  ballotForm: null,
  quorum: null,
  decimals: 2,
  conducts: ['electronic', 'secretBoard', 'secretServer', 'hand', 'card', 'paper'],
  conductsWhy: '',
  names: 'everyone',
  weighted: false,
  proxies: 0,
  legalBasis: [],
};

export function pollSetup(id: string, fields: Partial<PollSetup> = {}): PollSetup {
  return {
    id,
    itemId: null,
    title: `Biểu quyết ${id}`,
    rule: RULE,
    lines: [{ id: 'q', title: '', note: '', personId: null }],
    seats: null,
    conduct: 'electronic',
    seconds: null,
    changeAllowed: true,
    liveTally: 'nobody',
    names: 'nobody',
    voters: 'officials',
    ...fields,
  };
}

export const meetingSetup = (fields: Partial<MeetingSetup> = {}): MeetingSetup => ({
  title: 'Hội nghị',
  kind: 'Hội nghị',
  bodyId: BODY,
  location: '',
  startsAt: 0,
  totalMembers: 10,
  quorum: { numerator: 2, denominator: 3, base: 'total' },
  seatSignIn: 'pin',
  ...fields,
});

export const personOf = (id: string) => ({ id, code: id.toUpperCase(), name: `Ông ${id}`, position: '', unit: '' });

export const placeAt = (column: number, row = 1) => ({
  id: `s${row}-${column}`,
  label: `${row}.${column}`,
  row,
  column,
});

export const paperSetup = (id: string, itemId: string | null = null) =>
  plainPaper({
    id,
    itemId,
    name: `Tài liệu ${id}`,
    kind: 'report',
    file: {
      sha256: id
        .charCodeAt(id.length - 1)
        .toString(16)
        .padStart(64, '0'),
      size: 1000,
      pages: 3,
    },
  });

export const itemSetup = (id: string, title = `Mục ${id}`) => ({
  id,
  title,
  presenter: '',
  minutes: null,
  kind: 'item' as const,
});

export const mark = (
  personIds: readonly string[],
  as: CommandOf<'markAttendance'>['mark'],
): CommandOf<'markAttendance'> => ({
  kind: 'markAttendance',
  meetingId: MEETING,
  personIds: [...personIds],
  mark: as,
});

/** Commands that name nothing but the meeting and one thing in it. */
export const act = {
  openMeeting: { kind: 'openMeeting', meetingId: MEETING },
  recess: { kind: 'recessMeeting', meetingId: MEETING },
  resume: { kind: 'resumeMeeting', meetingId: MEETING },
  end: { kind: 'endMeeting', meetingId: MEETING },
  bring: { kind: 'bringToRoom', meetingId: MEETING },
  openItem: (itemId: string) => ({ kind: 'openItem', meetingId: MEETING, itemId }),
  closeItem: (itemId: string) => ({ kind: 'closeItem', meetingId: MEETING, itemId }),
  saveItem: (id: string, parentId: string | null = null) => ({
    kind: 'saveAgendaItem',
    meetingId: MEETING,
    item: itemSetup(id),
    parentId,
  }),
  savePoll: (poll: PollSetup) => ({ kind: 'savePoll', meetingId: MEETING, poll }),
  adHoc: (poll: PollSetup) => ({ kind: 'openAdHocPoll', meetingId: MEETING, poll }),
  openPoll: (pollId: string) => ({ kind: 'openPoll', meetingId: MEETING, pollId }),
  closePoll: (pollId: string) => ({ kind: 'closePoll', meetingId: MEETING, pollId }),
  announce: (pollId: string) => ({ kind: 'announcePoll', meetingId: MEETING, pollId }),
  extend: (pollId: string, seconds: number) => ({ kind: 'extendPoll', meetingId: MEETING, pollId, seconds }),
  revote: (pollId: string, newId: string) => ({ kind: 'revote', meetingId: MEETING, pollId, newId }),
  attach: (id: string, itemId: string | null = null) => ({
    kind: 'attachPaper',
    meetingId: MEETING,
    paper: paperSetup(id, itemId),
  }),
  attachVersion: (paperId: string, mark = 'a', source: PaperSource | null = null) => ({
    kind: 'attachVersion',
    meetingId: MEETING,
    paperId,
    version: { file: { sha256: mark.repeat(64), size: 2000, pages: 4 }, source, warnings: [] },
  }),
  release: (...paperIds: string[]) => ({ kind: 'releasePapers', meetingId: MEETING, paperIds }),
  recall: (paperId: string) => ({ kind: 'recallPaper', meetingId: MEETING, paperId }),
} as const satisfies Record<string, Command | ((...args: never[]) => Command)>;

/** The ids p1 … pN. */
export const people = (count: number): string[] => Array.from({ length: count }, (_, i) => `p${i + 1}`);

/** Two rooms, a body of `count` members, and a planned meeting of theirs in ROOM; everybody has a place. */
export function hallCommands(count: number, setup: Partial<MeetingSetup> = {}): readonly Command[] {
  const ids = people(count);
  const body = { id: BODY, name: 'Ban Chấp hành', parent: '', family: 'party' as const, address: 'đồng chí' };
  return [
    { kind: 'saveRoom', roomId: ROOM, name: 'Phòng họp' },
    { kind: 'saveRoom', roomId: OTHER_ROOM, name: 'Phòng khác' },
    { kind: 'savePlaces', roomId: ROOM, places: ids.map((_, i) => placeAt(i)) },
    ...ids.map((id): Command => ({ kind: 'savePerson', person: personOf(id) })),
    { kind: 'saveBody', body: { ...body, memberNoun: 'ủy viên', memberIds: ids } },
    {
      kind: 'saveMeeting',
      meetingId: MEETING,
      roomId: ROOM,
      setup: meetingSetup({ totalMembers: count, ...setup }),
    },
    {
      kind: 'assignPlaces',
      meetingId: MEETING,
      assignments: ids.map((personId, i) => ({ personId, placeId: placeAt(i).id })),
    },
    act.bring,
  ];
}

/** A world in which those commands were done. */
export function plannedHall(count = 10, setup: Partial<MeetingSetup> = {}): World {
  const world = new World();
  for (const command of hallCommands(count, setup)) world.do('setup', command);
  return world;
}

/** The same, opened, with the first `present` members present. */
export function sittingHall(count = 10, present = count, setup: Partial<MeetingSetup> = {}): World {
  const world = plannedHall(count, setup);
  world.do('chair', act.openMeeting);
  if (present > 0) world.do('secretary', mark(people(present), { kind: 'present' }));
  return world;
}
