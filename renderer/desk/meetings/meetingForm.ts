import { tidy } from '../../../core/base/fields.ts';
import { MeetingSetup } from '../../../core/meeting/meeting.ts';
import { Quorum } from '../../../core/meeting/quorum.ts';
import { roomClock, roomDay, roomInstant } from '../shared/roomTime.ts';

/** Shares a quorum usually has; any other is typed. */
export const QUORUM_SHARES = ['1/2', '2/3', '3/4'] as const;
export type QuorumShare = (typeof QUORUM_SHARES)[number] | 'other';

/** Longest name of a kind of meeting, in characters. */
export const KIND_MAX = 40;

/** The fields of the meeting's first page, as they are typed. */
export interface MeetingForm {
  readonly title: string;
  readonly kind: string;
  readonly bodyId: string;
  readonly location: string;
  readonly minuteTaker: string;
  readonly day: string;
  readonly clock: string;
  readonly totalMembers: number | null;
  readonly share: QuorumShare;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly quorumBase: Quorum['base'];
  readonly seatSignIn: MeetingSetup['seatSignIn'];
}

/** A new meeting: eight o'clock tomorrow in the room; `now` is the room's clock. */
export function emptyMeeting(kind: string, now: number): MeetingForm {
  return {
    title: '',
    kind,
    bodyId: '',
    location: '',
    minuteTaker: '',
    day: roomDay(now + 24 * 3_600_000),
    clock: '08:00',
    totalMembers: null,
    share: '2/3',
    numerator: 2,
    denominator: 3,
    quorumBase: 'total',
    seatSignIn: 'pin',
  };
}

/** The stored first page, as fields. */
export function formOfMeeting(setup: MeetingSetup): MeetingForm {
  const { title, kind, bodyId, location, totalMembers, seatSignIn, quorum } = setup;
  const written = `${quorum.numerator}/${quorum.denominator}`;
  return {
    title,
    kind,
    bodyId,
    location,
    minuteTaker: setup.minuteTaker ?? '',
    totalMembers,
    seatSignIn,
    day: roomDay(setup.startsAt),
    clock: roomClock(setup.startsAt),
    share: QUORUM_SHARES.find((share) => share === written) ?? 'other',
    numerator: quorum.numerator,
    denominator: quorum.denominator,
    quorumBase: quorum.base,
  };
}

/** The quorum as typed, or null when it is no share. */
export function quorumOfForm(form: MeetingForm): Quorum | null {
  const parsed = Quorum.safeParse({
    numerator: form.numerator,
    denominator: form.denominator,
    base: form.quorumBase,
  });
  return parsed.success ? parsed.data : null;
}

/** What is sent, or null while a field is missing or wrong; the form says which one. */
export function setupOfForm(form: MeetingForm): MeetingSetup | null {
  const parsed = MeetingSetup.safeParse({
    title: form.title,
    kind: tidy(form.kind),
    bodyId: form.bodyId,
    location: form.location,
    ...(tidy(form.minuteTaker) === '' ? {} : { minuteTaker: form.minuteTaker }),
    startsAt: roomInstant(form.day, form.clock),
    totalMembers: form.totalMembers === 0 ? null : form.totalMembers,
    quorum: quorumOfForm(form),
    seatSignIn: form.seatSignIn,
  });
  return parsed.success ? parsed.data : null;
}
