import { describe, expect, it } from 'vitest';
import { daysBetween, roomClock, roomDay, roomInstant } from './roomTime.ts';

const at = Date.parse('2027-03-12T08:00:00+07:00');

describe("the room's calendar", () => {
  it('reads what is typed as Vietnamese time, wherever the browser stands', () => {
    expect(roomInstant('2027-03-12', '08:00')).toBe(at);
    expect(roomInstant('2027-03-12', '00:30')).toBe(Date.parse('2027-03-11T17:30:00Z'));
  });

  it('writes an instant back as it was typed', () => {
    expect([roomDay(at), roomClock(at)]).toEqual(['2027-03-12', '08:00']);
    const night = Date.parse('2027-03-11T17:30:00Z');
    expect([roomDay(night), roomClock(night)]).toEqual(['2027-03-12', '00:30']);
  });

  it('takes nothing half typed and no day that does not exist', () => {
    expect(roomInstant('', '08:00')).toBeNull();
    expect(roomInstant('2027-03-12', '')).toBeNull();
    expect(roomInstant('2027-13-12', '08:00')).toBeNull();
  });

  it('counts calendar days, not spans of 24 hours', () => {
    const evening = Date.parse('2027-03-11T23:00:00+07:00');
    expect(daysBetween(evening, at)).toBe(1);
    expect(daysBetween(at, at + 1000)).toBe(0);
    expect(daysBetween(at, evening)).toBe(-1);
  });
});
