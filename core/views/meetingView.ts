import { z } from 'zod';
import { Id } from '../base/fields.ts';
import { figuresOf, quorumOf } from '../meeting/delegate.ts';
import { Figures } from '../voting/rule.ts';
import type { Sight } from './sight.ts';

export const MeetingView = z
  .strictObject({
    id: Id,
    title: z.string(),
    kind: z.string(),
    location: z.string(),
    startsAt: z.number(),
    seatSignIn: z.enum(['pin', 'assignment']),
    body: z.strictObject({
      id: Id,
      name: z.string(),
      parent: z.string(),
      memberNoun: z.string(),
      address: z.string(),
      family: z.enum(['party', 'state']),
    }),
    state: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('planned') }),
      z.strictObject({ kind: z.literal('inProgress'), openedAt: z.number() }),
      z.strictObject({ kind: z.literal('recess'), openedAt: z.number(), since: z.number() }),
      z.strictObject({ kind: z.literal('ended'), openedAt: z.number(), endedAt: z.number() }),
    ]),
    figures: Figures,
    quorum: z.strictObject({ present: z.number(), required: z.number(), met: z.boolean() }),
    /** Present without a vote: invited, alternates, stand-ins. */
    guestsPresent: z.number(),
    excusedAbsent: z.number(),
  })
  .nullable();
export type MeetingView = z.infer<typeof MeetingView>;

/** Title, state and head counts. Every audience may see it; it names nobody. */
export function meetingView({ state, meeting }: Sight): MeetingView {
  if (meeting === null) return null;
  const body = state.bodies[meeting.setup.bodyId];
  const delegates = Object.values(meeting.delegates);
  return {
    id: meeting.id,
    title: meeting.setup.title,
    kind: meeting.setup.kind,
    location: meeting.setup.location,
    startsAt: meeting.setup.startsAt,
    seatSignIn: meeting.setup.seatSignIn,
    body: {
      id: meeting.setup.bodyId,
      name: body?.name ?? '',
      parent: body?.parent ?? '',
      memberNoun: body?.memberNoun ?? '',
      address: body?.address ?? '',
      family: body?.family ?? 'party',
    },
    state: meeting.state,
    figures: figuresOf(meeting),
    quorum: quorumOf(meeting),
    guestsPresent: delegates.filter((d) => d.standing !== 'official' && d.attendance.kind === 'present').length,
    excusedAbsent: delegates.filter(
      (d) => d.standing === 'official' && d.attendance.kind === 'absent' && d.attendance.excused,
    ).length,
  };
}
