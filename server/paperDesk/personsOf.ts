import type { Meeting } from '../../core/meeting/meeting.ts';
import type { State } from '../../core/state.ts';
import type { MeetingFile } from '../papers/meetingFile.ts';

type Role = MeetingFile['chair'];

/**
 * Who chairs and who takes the minutes: the persons behind the room's accounts; the minute-taker is whom the meeting's
 * first page names. Accounts are no people: empty names leave dots on the paper.
 */
export function personsOf(state: State, { roomId, setup }: Meeting): Pick<MeetingFile, 'chair' | 'minuteTaker'> {
  const accounts = Object.values(state.accounts).filter((account) => account.roomId === roomId);
  const personOf = (role: 'chair' | 'secretary'): Role => {
    const account = accounts.find((each) => each.role === role && each.personId !== null);
    const person = account?.personId == null ? undefined : state.people[account.personId];
    return { name: person?.name ?? '', title: person?.position ?? '' };
  };
  const named = setup.minuteTaker ?? '';
  return { chair: personOf('chair'), minuteTaker: named === '' ? personOf('secretary') : { name: named, title: '' } };
}
