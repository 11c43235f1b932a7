import { describe, expect, it } from 'vitest';
import { en } from '../../core/i18n/en.ts';
import { vi } from '../../core/i18n/vi.ts';
import { conclusion } from './conclusion.ts';
import type { Poll } from './pollTypes.ts';
import { sampleLines, samplePoll, sampleTally, shippedRule } from './testing/samplePoll.ts';

const noun = 'ủy viên';
const all = { issued: 45, returned: 45 };

function concluded(
  poll: Poll,
  counts: readonly (readonly number[])[],
  ballots: Parameters<typeof sampleTally>[2] = all,
) {
  return conclusion(poll, sampleTally(poll, counts, ballots), noun, vi, 'vi');
}

describe('the conclusion of a question', () => {
  it('says the rule in words: base, votes needed, votes reached', () => {
    expect(concluded(samplePoll(), [[31, 10, 4]])).toEqual({
      status: 'ok',
      word: 'Được thông qua',
      rule: 'Quá nửa tổng số 47 ủy viên: cần 24, đạt 31',
      undecided: '',
    });
    expect(concluded(samplePoll(), [[23, 20, 2]])).toMatchObject({
      status: 'bad',
      word: 'Không được thông qua',
      rule: 'Quá nửa tổng số 47 ủy viên: cần 24, đạt 23',
    });
  });

  it('says it in English too', () => {
    const poll = samplePoll();
    const tally = sampleTally(poll, [[31, 10, 4]], all);
    expect(conclusion(poll, tally, noun, en, 'en').rule).toBe(
      'More than half of the total membership of 47: 24 needed, 31 reached',
    );
  });

  it.each([
    ['councilTwoThirds', 'Ít nhất hai phần ba tổng số 47 ủy viên: cần 32, đạt 40'],
    ['procedural', 'Quá nửa số 45 ủy viên có mặt: cần 23, đạt 40'],
    ['congressResolution', 'Quá nửa số 47 ủy viên được triệu tập: cần 24, đạt 40'],
    ['unanimous', 'Nhất trí (100%) số 45 ủy viên tham gia biểu quyết: cần 45, đạt 40'],
  ])('names the base of %s', (ruleSetId, sentence) => {
    expect(concluded(samplePoll({ rule: shippedRule(ruleSetId) }), [[40, 3, 2]]).rule).toBe(sentence);
  });

  it('[V-11] prints weights as decimals', () => {
    const rule = { ...shippedRule('partyCommitteeResolution'), weighted: true };
    const figures = { total: 100_000, summoned: 100_000, excluded: 0, present: 90_000 };
    const poll = samplePoll({ rule, figures });
    expect(concluded(poll, [[62_500, 20_000, 0]], { issued: 90_000, returned: 82_500 }).rule).toBe(
      'Quá nửa tổng số 100 ủy viên: cần 50,001, đạt 62,5',
    );
  });

  it('of confidence in a person uses its own words', () => {
    const poll = samplePoll({ rule: shippedRule('confidenceVote'), conduct: 'paper' });
    expect(concluded(poll, [[30, 15]]).word).toBe('Được tín nhiệm');
    expect(concluded(poll, [[10, 35]]).word).toBe('Không được tín nhiệm');
  });
});

describe('the conclusion of several lines', () => {
  it('counts the questions that were carried', () => {
    const poll = samplePoll({ lines: sampleLines(['a', 'b']) });
    expect(
      concluded(poll, [
        [40, 3, 2],
        [20, 20, 5],
      ]),
    ).toMatchObject({
      status: 'info',
      word: 'Thông qua 1/2 nội dung',
      rule: 'Quá nửa tổng số 47 ủy viên: cần 24',
    });
  });

  it('of a rating says how many reached a threshold', () => {
    const poll = samplePoll({ rule: shippedRule('partyRating'), lines: sampleLines(['a', 'b']), conduct: 'paper' });
    expect(
      concluded(poll, [
        [40, 3, 2],
        [5, 15, 25],
      ]).rule,
    ).toBe('1 người thuộc diện xem xét theo quy định');
    expect(
      concluded(poll, [
        [40, 3, 2],
        [30, 10, 5],
      ]).rule,
    ).toBe('không ai thuộc diện xem xét theo quy định');
  });

  it('[V-16] of an election names who is tied and how many seats are vacant', () => {
    const poll = samplePoll({
      rule: shippedRule('councilElection'),
      lines: sampleLines(['An', 'Bình', 'Chi']),
      seats: 2,
      conduct: 'paper',
    });
    expect(
      concluded(poll, [
        [44, 1],
        [30, 15],
        [30, 15],
      ]),
    ).toEqual({
      status: 'warn',
      word: 'Trúng cử 1/2 người cần bầu, còn thiếu 1 người',
      rule: 'Quá nửa tổng số 47 ủy viên: cần 24',
      undecided: 'Bằng phiếu – chưa xác định: Bình, Chi',
    });
    expect(
      concluded(poll, [
        [44, 1],
        [30, 15],
        [20, 25],
      ]),
    ).toMatchObject({ status: 'ok', undecided: '' });
  });
});
