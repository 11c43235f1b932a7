import { z } from 'zod';
import { Id, OptionalLine } from '../base/fields.ts';
import { Person, Standing } from '../people/people.ts';
import { AgendaItemSetup, Exclusion, MeetingSetup } from './meeting.ts';

const meetingId = Id;

export const SaveMeeting = z.strictObject({
  kind: z.literal('saveMeeting'),
  meetingId,
  roomId: Id,
  setup: MeetingSetup,
});
/** Copies agenda, prepared polls, delegates and places under a new id; papers stay behind, attendance starts anew. */
export const CopyMeeting = z.strictObject({
  kind: z.literal('copyMeeting'),
  meetingId,
  newId: Id,
  setup: MeetingSetup,
});
export const RemoveMeeting = z.strictObject({ kind: z.literal('removeMeeting'), meetingId });
/** Makes this the meeting of its room: seats and wall now show it. */
export const BringToRoom = z.strictObject({ kind: z.literal('bringToRoom'), meetingId });
export const OpenMeeting = z.strictObject({ kind: z.literal('openMeeting'), meetingId });
export const RecessMeeting = z.strictObject({ kind: z.literal('recessMeeting'), meetingId });
export const ResumeMeeting = z.strictObject({ kind: z.literal('resumeMeeting'), meetingId });
export const EndMeeting = z.strictObject({ kind: z.literal('endMeeting'), meetingId });

export const SaveAgendaItem = z.strictObject({
  kind: z.literal('saveAgendaItem'),
  meetingId,
  item: AgendaItemSetup,
  /** Only read for a new item: it is added last under this parent. */
  parentId: Id.nullable(),
});
export const RemoveAgendaItem = z.strictObject({ kind: z.literal('removeAgendaItem'), meetingId, itemId: Id });
/** The whole tree, depth-first; two levels. */
export const ReorderAgenda = z.strictObject({
  kind: z.literal('reorderAgenda'),
  meetingId,
  order: z.array(z.strictObject({ id: Id, parentId: Id.nullable() })).max(500),
});
export const OpenItem = z.strictObject({ kind: z.literal('openItem'), meetingId, itemId: Id });
export const CloseItem = z.strictObject({ kind: z.literal('closeItem'), meetingId, itemId: Id });

export const SaveDelegates = z.strictObject({
  kind: z.literal('saveDelegates'),
  meetingId,
  delegates: z
    .array(z.strictObject({ personId: Id, standing: Standing.exclude(['standIn']), exclusion: Exclusion.nullable() }))
    .min(1)
    .max(500),
});
/** What a delegate's ballot counts, in thousandths, and who votes for an absent one; used only by rules that know them. */
export const SetVotingRights = z.strictObject({
  kind: z.literal('setVotingRights'),
  meetingId,
  personId: Id,
  weight: z.int().min(1).max(1_000_000),
  proxyTo: Id.nullable(),
});
export const RemoveDelegate = z.strictObject({ kind: z.literal('removeDelegate'), meetingId, personId: Id });
export const AssignPlaces = z.strictObject({
  kind: z.literal('assignPlaces'),
  meetingId,
  assignments: z
    .array(z.strictObject({ personId: Id, placeId: Id.nullable() }))
    .min(1)
    .max(500),
});
export const MarkAttendance = z.strictObject({
  kind: z.literal('markAttendance'),
  meetingId,
  personIds: z.array(Id).min(1).max(500),
  mark: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('unchecked') }),
    z.strictObject({ kind: z.literal('present') }),
    z.strictObject({ kind: z.literal('absent'), excused: z.boolean(), reason: OptionalLine }),
    z.strictObject({ kind: z.literal('left') }),
  ]),
});
/** Records who comes in an absent delegate's place: reads and follows at that place, without a vote. */
export const SetStandIn = z.strictObject({
  kind: z.literal('setStandIn'),
  meetingId,
  personId: Id,
  standIn: Person.nullable(),
});
