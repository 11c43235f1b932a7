import { describe, expect, it } from 'vitest';
import type { MeetingSetup } from '../../../core/meeting/meeting.ts';
import { emptyMeeting, formOfMeeting, setupOfForm } from './meetingForm.ts';

const setup: MeetingSetup = {
  title: 'Hội nghị lần thứ 12',
  kind: 'Hội nghị',
  bodyId: 'bch',
  location: 'Hội trường A',
  minuteTaker: 'Vũ Thị Minh Châu',
  startsAt: Date.parse('2027-03-12T08:00:00+07:00'),
  totalMembers: 47,
  quorum: { numerator: 2, denominator: 3, base: 'total' },
  seatSignIn: 'pin',
};

describe("a meeting's first page", () => {
  it('is sent as it was stored when nothing was changed', () => {
    expect(setupOfForm(formOfMeeting(setup))).toEqual(setup);
    const odd: MeetingSetup = { ...setup, quorum: { numerator: 3, denominator: 5, base: 'summoned' } };
    expect(formOfMeeting(odd).share).toBe('other');
    expect(setupOfForm(formOfMeeting(odd))).toEqual(odd);
  });

  it('is not sent while something is missing', () => {
    const form = formOfMeeting(setup);
    expect(setupOfForm({ ...form, title: '   ' })).toBeNull();
    expect(setupOfForm({ ...form, bodyId: '' })).toBeNull();
    expect(setupOfForm({ ...form, day: '' })).toBeNull();
    expect(setupOfForm({ ...form, totalMembers: null })).toBeNull();
    expect(setupOfForm({ ...form, totalMembers: 0 })).toBeNull();
    expect(setupOfForm(emptyMeeting('Hội nghị', setup.startsAt))).toBeNull();
  });

  it('[A-5] takes only a quorum that is a share', () => {
    const form = formOfMeeting(setup);
    expect(setupOfForm({ ...form, numerator: 4, denominator: 3 })).toBeNull();
    expect(setupOfForm({ ...form, numerator: 0 })).toBeNull();
    expect(setupOfForm({ ...form, numerator: 3 })).not.toBeNull();
  });

  it('tidies a title typed with decomposed letters and double blanks', () => {
    const form = { ...formOfMeeting(setup), title: '  Hội nghị  lần thứ 12 '.normalize('NFD') };
    expect(setupOfForm(form)?.title).toBe('Hội nghị lần thứ 12');
  });
});
