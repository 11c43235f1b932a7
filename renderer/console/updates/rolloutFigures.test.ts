import { describe, expect, it } from 'vitest';
import { vi } from '../../../core/i18n/vi.ts';
import { type RolloutTarget, rolloutFigures, targetWhy } from './rolloutFigures.ts';
import { faultOfUpload } from './updateUploads.ts';

const target = (label: string, state: RolloutTarget['state'], why: string | null = null): RolloutTarget => {
  return { terminalId: `t${label}`, label, state, why };
};
const rollout = (state: 'running' | 'stopped', targets: RolloutTarget[]) => {
  return { version: '0.2.0', atOnce: 3, startedAt: 0, by: '', state, targets };
};

describe('a rollout as the technician reads it', () => {
  it('has what went wrong first, then what is under way, each by number', () => {
    const targets = [target('10', 'done'), target('9', 'failed'), target('2', 'failed'), target('3', 'underway')];
    const { ordered, done, all } = rolloutFigures(rollout('running', targets));
    expect(ordered.map(({ label }) => label)).toEqual(['2', '9', '3', '10']);
    expect([done, all]).toEqual([1, 4]);
  });

  it('tells a stop by failures from one by hand', () => {
    const failed = ['1', '2', '3'].map((label) => target(label, 'failed'));
    expect(rolloutFigures(rollout('stopped', failed)).says).toBe('stoppedByFailures');
    expect(rolloutFigures(rollout('stopped', failed.slice(1))).says).toBe('stopped');
  });

  it('says when it only waits for those that are away', () => {
    expect(rolloutFigures(rollout('running', [target('1', 'done'), target('2', 'away')])).says).toBe('onlyAway');
    expect(rolloutFigures(rollout('running', [target('1', 'queued'), target('2', 'away')])).says).toBe('running');
  });

  it('says why in words, or in those of the machine', () => {
    expect(targetWhy(target('1', 'failed', 'cameBackOld'), vi.console)).toBe('Quay lại vẫn với bản cũ');
    expect(targetWhy(target('1', 'failed', 'EACCES'), vi.console)).toBe('EACCES');
    expect(targetWhy(target('1', 'away'), vi.console)).toBe('Tự cập nhật khi kết nối lại');
    expect(targetWhy(target('1', 'queued'), vi.console)).toBe('');
  });
});

describe('an uploaded installer', () => {
  it.each([
    [201, null, null],
    [400, 'bad-name', 'badName'],
    [413, null, 'tooLarge'],
    [409, 'too-many', 'tooMany'],
    [0, null, 'linkLost'],
    [500, 'oops', 'unknown'],
  ])('answered by %s %s', (status, code, fault) => expect(faultOfUpload({ status, code })).toBe(fault));
});
