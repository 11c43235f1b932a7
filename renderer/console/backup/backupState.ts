import type { BackupView } from '../../../core/views/technicalViews.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';

/** While a meeting runs one is made every minute; three missed ones are worth a warning. */
export const OLD_BACKUP_MS = 3 * 60_000;

/** What the technician must know of the backups: the worst thing first. */
export type BackupState = 'none' | 'failed' | 'waiting' | 'old' | 'sameDisk' | 'ok';

/** The state at the server's instant `now`; outside meetings an old backup is no trouble. */
export function backupState(backup: BackupView | null, now: number, meetingRuns: boolean): BackupState {
  if (backup === null) return 'none';
  if (backup.trouble !== null) return 'failed';
  if (backup.last === null) return 'waiting';
  if (meetingRuns && now - backup.last.at > OLD_BACKUP_MS) return 'old';
  return backup.sameDisk ? 'sameDisk' : 'ok';
}

/** The shape of each state. */
export const BACKUP_STATUS: Readonly<Record<BackupState, Status>> = {
  none: 'bad',
  failed: 'bad',
  waiting: 'loading',
  old: 'warn',
  sameDisk: 'warn',
  ok: 'ok',
};
