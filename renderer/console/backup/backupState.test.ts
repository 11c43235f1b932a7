import { describe, expect, it } from 'vitest';
import type { BackupView } from '../../../core/views/technicalViews.ts';
import { backupState, OLD_BACKUP_MS } from './backupState.ts';

const NOW = 1_764_000_000_000;
const last = { at: NOW - 41_000, generation: 'g', entries: 12, bytes: 1000, damagedPapers: 0 };
const sound: BackupView = { folder: '/backup', sameDisk: false, last, trouble: null };

describe('the state of the backups', () => {
  it.each([
    ['none', null],
    ['ok', sound],
    ['waiting', { ...sound, last: null }],
    ['sameDisk', { ...sound, sameDisk: true }],
    ['failed', { ...sound, trouble: { at: NOW, fault: 'full' as const, detail: '' } }],
    ['failed', { ...sound, last: null, trouble: { at: NOW, fault: 'gone' as const, detail: '' } }],
    ['old', { ...sound, sameDisk: true, last: { ...last, at: NOW - OLD_BACKUP_MS - 1 } }],
  ] as const)('is %s', (state, backup) => {
    expect(backupState(backup, NOW, true)).toBe(state);
  });

  it('lets a backup grow old while nobody meets', () => {
    expect(backupState({ ...sound, last: { ...last, at: 0 } }, NOW, false)).toBe('ok');
  });
});
