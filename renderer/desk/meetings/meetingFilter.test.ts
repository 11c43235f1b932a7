import { describe, expect, it } from 'vitest';
import { findMeetings } from './meetingFilter.ts';

const meetings = [
  { title: 'Hội nghị lần thứ 12', bodyName: 'Ban Chấp hành Đảng bộ tỉnh', state: 'planned' },
  { title: 'Kỳ họp thứ ba', bodyName: 'Hội đồng nhân dân tỉnh', state: 'recess' },
  { title: 'Hội nghị lần thứ 11', bodyName: 'Ban Chấp hành Đảng bộ tỉnh', state: 'ended' },
] as const;
const titles = (...args: Parameters<typeof findMeetings>) => findMeetings(...args).map((meeting) => meeting.title);

describe('finding a meeting', () => {
  it('finds by title and body without diacritics', () => {
    expect(titles(meetings, 'all', 'dang bo 12')).toEqual(['Hội nghị lần thứ 12']);
    expect(titles(meetings, 'all', '  ')).toHaveLength(3);
    expect(titles(meetings, 'all', 'khong co')).toEqual([]);
  });

  it('counts a recess as running', () => {
    expect(titles(meetings, 'running', '')).toEqual(['Kỳ họp thứ ba']);
    expect(titles(meetings, 'ended', 'hội nghị')).toEqual(['Hội nghị lần thứ 11']);
  });
});
