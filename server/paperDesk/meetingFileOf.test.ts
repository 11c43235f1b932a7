import { describe, expect, it } from 'vitest';
import { act, mark, people, pollSetup, RULE, sittingHall } from '../../core/testing/hall.ts';
import { actor, MEETING, type World } from '../../core/testing/world.ts';
import { NO_REASONS } from '../../core/voting/invalidReasons.ts';
import type { PollSetup } from '../../core/voting/poll.ts';
import { SHIPPED_RULES } from '../../core/voting/presets.ts';
import { MeetingFile } from '../papers/meetingFile.ts';
import { meetingFileOf } from './meetingFileOf.ts';

const MADE_AT = 2_000_000;
const fileOf = (world: World): MeetingFile => MeetingFile.parse(meetingFileOf(world.state, MEETING, MADE_AT));

function held(world: World, setup: PollSetup, choices: readonly (string | readonly (string | null)[])[]): void {
  world.do('secretary', act.savePoll(setup));
  world.do('chair', act.openPoll(setup.id));
  for (const [i, choice] of choices.entries()) world.vote(`p${i + 1}`, setup.id, choice);
  world.do('chair', act.closePoll(setup.id));
}

const ruleOf = (id: string) => {
  const rule = SHIPPED_RULES.find(({ ruleSetId }) => ruleSetId === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return rule;
};

describe('what papers are made from', () => {
  it('[V-1] has every figure as the stored tally has it', () => {
    const world = sittingHall(5, 4);
    held(world, pollSetup('a'), ['for', 'for', 'for', 'against']);
    const poll = world.poll('a');
    const [vote] = fileOf(world).votes;
    if (poll.state.kind !== 'closed' || poll.state.tally === null) throw new Error('no tally');
    const { tally } = poll.state;
    expect(vote).toMatchObject({
      kind: 'decision',
      conduct: 'electronic',
      figures: { total: 5, summoned: 5, present: 4, absent: 1, roll: 4 },
      ballots: null,
      baseCount: tally.baseCount,
      required: tally.required,
      takingPart: tally.takingPart,
      takingPartShare: tally.takingPartShare,
    });
    expect(vote?.lines[0]?.counts.map(({ count, share }) => [count, share])).toEqual(
      tally.lines[0]?.counts.map(({ count, share }) => [count, share]),
    );
    expect(vote?.lines[0]?.title).toBe('Biểu quyết a');
  });

  it('[R-2] names who chose what only where the setting shows names to somebody', () => {
    const world = sittingHall(3);
    held(world, pollSetup('quiet'), ['for', 'against']);
    held(world, pollSetup('named', { names: 'chairAndDesk' }), ['for', 'against']);
    const [quiet, named] = fileOf(world).votes;
    expect(quiet?.named).toBeNull();
    expect(named?.named).toEqual([
      { code: 'P1', name: 'Ông p1', choice: 'Tán thành' },
      { code: 'P2', name: 'Ông p2', choice: 'Không tán thành' },
      { code: 'P3', name: 'Ông p3', choice: 'Chưa biểu quyết' },
    ]);
    for (const vote of [quiet, named]) {
      expect(vote?.receipts).toHaveLength(2);
      for (const code of vote?.receipts ?? []) expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    }
  });

  it('[V-14] marks what was counted by hand, and has no result before there is one', () => {
    const world = sittingHall(5);
    world.do('secretary', act.savePoll(pollSetup('hands', { conduct: 'hand' })));
    world.do('chair', act.openPoll('hands'));
    expect(fileOf(world).votes).toEqual([]);
    world.do(
      { ...actor('secretary'), accountId: 'desk' },
      {
        kind: 'enterCount',
        meetingId: MEETING,
        pollId: 'hands',
        counted: { issued: 5, returned: 4, valid: 4, invalid: 0, lines: [[3, 1, 0, 0]] },
      },
    );
    world.do('chair', act.closePoll('hands'));
    const [vote] = fileOf(world).votes;
    expect(vote).toMatchObject({ conduct: 'hand', ballots: null, receipts: [], named: null });
    expect(vote?.lines[0]?.counts[0]).toMatchObject({ count: 3, share: 6000 });
  });

  it('[V-14] says why paper ballots were invalid, in the order of the form', () => {
    const world = sittingHall(5);
    world.do('secretary', act.savePoll(pollSetup('slips', { conduct: 'paper' })));
    world.do('chair', act.openPoll('slips'));
    const reasons = { ...NO_REASONS, marked: 1, nobody: 1 };
    const counted = { issued: 5, returned: 5, valid: 3, invalid: 2, reasons, lines: [[2, 1, 0, 0]] };
    for (const accountId of ['desk', 'second'])
      world.do(
        { ...actor('secretary'), accountId },
        { kind: 'enterCount', meetingId: MEETING, pollId: 'slips', counted },
      );
    world.do('chair', act.closePoll('slips'));
    expect(fileOf(world).votes[0]?.ballots).toEqual({
      issued: 5,
      returned: 5,
      valid: 3,
      invalid: 2,
      invalidReasons: [
        { reason: 'không bầu ai', count: 1 },
        { reason: 'có dấu hiệu hoặc ký tên', count: 1 },
      ],
    });
  });

  it('says what follows from a rating in the words of its rule', () => {
    const world = sittingHall(3);
    const rule = { ...ruleOf('partyRating'), conducts: [...RULE.conducts] };
    const low = rule.thresholds[0]?.optionId ?? '';
    const high = rule.options[0]?.id ?? '';
    const lines = [1, 2].map((n) => ({ id: `c${n}`, title: `Người ${n}`, note: 'Ủy viên', personId: null }));
    held(world, pollSetup('rating', { rule, lines }), [
      [low, high],
      [low, high],
      [high, high],
    ]);
    const [vote] = fileOf(world).votes;
    expect(vote).toMatchObject({ kind: 'rating', required: null, ballots: { returned: 3, valid: 3 } });
    const [first, second] = vote?.lines ?? [];
    expect(first?.consequence).toMatch(/^ít nhất hai phần ba .* là “Tín nhiệm thấp”: \p{Ll}/u);
    expect(second?.consequence).toBeNull();
  });

  it('knows who was there from when till when, and counts whoever left early as present', () => {
    const world = sittingHall(4, 3);
    world.now += 60_000;
    world.do('secretary', mark(['p3'], { kind: 'left' }));
    world.do('secretary', mark(people(4).slice(3), { kind: 'absent', excused: true, reason: 'ốm' }));
    const file = fileOf(world);
    expect(file.figures).toEqual({ total: 4, summoned: 4, present: 3, absent: 1 });
    expect(file.meeting.quorum).toEqual({ words: 'ít nhất hai phần ba tổng số ủy viên', met: true });
    expect(file.attendance.map(({ presence }) => presence)).toEqual([
      { kind: 'present', since: 1_000_000, until: null },
      { kind: 'present', since: 1_000_000, until: null },
      { kind: 'present', since: 1_000_000, until: 1_060_000 },
      { kind: 'absent', excused: true, reason: 'ốm' },
    ]);
  });

  it('has the number and the recipients of the desk, or those that are usual', () => {
    const world = sittingHall(1);
    expect(fileOf(world)).toMatchObject({ paperNumber: '', recipients: ['Các đồng chí dự hội nghị', 'Lưu Văn phòng'] });
    const head = { number: '15', recipients: ['Ban Tổ chức Tỉnh ủy', 'Lưu Văn phòng Tỉnh ủy'] };
    world.do('secretary', { kind: 'savePaperHead', meetingId: MEETING, head });
    expect(fileOf(world)).toMatchObject({ paperNumber: '15', recipients: head.recipients });
  });

  it('is nothing for a meeting that does not exist', () => {
    expect(meetingFileOf(sittingHall(1).state, 'elsewhere', MADE_AT)).toBeNull();
  });
});
