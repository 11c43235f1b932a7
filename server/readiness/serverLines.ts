import type { DoorPolicy } from '../../core/terminals/terminal.ts';
import type { BackupView, ServerView } from '../../core/views/technicalViews.ts';
import type { ReadinessLine } from '../../core/views/terminalViews.ts';

const GB = 1_000_000_000;
const DAY_MS = 86_400_000;
/** Free bytes below which the line warns, and below which it is bad. */
export const FREE_BYTES = { warn: 5 * GB, bad: GB } as const;
/** Median of a flush in milliseconds. Below the last one the disk says that it has written what it has not. */
export const FLUSH_MS = { warn: 20, bad: 100, suspicious: 0.05 } as const;
/** Age of a backup that lacks something of the journal, in milliseconds. */
export const BACKUP_AGE_MS = { warn: 10 * 60_000, bad: 60 * 60_000 } as const;
/** Days until a certificate ends. */
export const CERTIFICATE_DAYS = { warn: 60, bad: 7 } as const;

type Line = Omit<ReadinessLine, 'terminals'> & { readonly terminals?: string[] };
const line = ({ terminals = [], ...rest }: Line): ReadinessLine => ({ ...rest, terminals });

/** Facts: freeBytes, totalBytes; none when the disk could not be asked. */
export function diskSpaceLine(disk: ServerView['disk']): ReadinessLine {
  if (disk === null) return line({ what: 'diskSpace', state: 'warn', facts: {} });
  const { freeBytes, totalBytes } = disk;
  const state = freeBytes < FREE_BYTES.bad ? 'bad' : freeBytes < FREE_BYTES.warn ? 'warn' : 'ok';
  return line({ what: 'diskSpace', state, facts: { freeBytes, totalBytes } });
}

/** Facts: medianMs, and why: 'slow' or 'suspicious' where it is not good; none when it could not be measured. */
export function flushLine(medianMs: number | null): ReadinessLine {
  if (medianMs === null) return line({ what: 'flush', state: 'bad', facts: { why: 'failed' } });
  if (medianMs < FLUSH_MS.suspicious) {
    return line({ what: 'flush', state: 'warn', facts: { medianMs, why: 'suspicious' } });
  }
  const state = medianMs > FLUSH_MS.bad ? 'bad' : medianMs > FLUSH_MS.warn ? 'warn' : 'ok';
  return line({ what: 'flush', state, facts: state === 'ok' ? { medianMs } : { medianMs, why: 'slow' } });
}

/**
 * Facts: why it is not good ('none', 'trouble', 'notYet', 'damagedPapers', 'old', 'sameDisk'), ageMs, behind (entries
 * that are not in it), fault. A backup that has everything is never old.
 */
export function backupLine(backup: BackupView | null, entries: number, now: number): ReadinessLine {
  const is = (state: 'ok' | 'warn' | 'bad', facts: ReadinessLine['facts']) => line({ what: 'backup', state, facts });
  if (backup === null) return is('bad', { why: 'none' });
  const { last, trouble, sameDisk } = backup;
  const age = last === null ? {} : { ageMs: now - last.at, behind: Math.max(0, entries - last.entries) };
  if (trouble !== null) return is('bad', { why: 'trouble', fault: trouble.fault, ...age });
  if (last === null) return is('bad', { why: 'notYet' });
  if (last.damagedPapers > 0) return is('bad', { why: 'damagedPapers', damaged: last.damagedPapers, ...age });
  const isBehind = entries > last.entries;
  if (isBehind && now - last.at > BACKUP_AGE_MS.bad) return is('bad', { why: 'old', ...age });
  if (isBehind && now - last.at > BACKUP_AGE_MS.warn) return is('warn', { why: 'old', ...age });
  return sameDisk ? is('warn', { why: 'sameDisk', ...age }) : is('ok', age);
}

/** Facts: serverDays, and of the terminals ending (how many end soon) and soonestDays (left out where there is none). */
export function certificateLine(
  serverUntil: number,
  terminals: readonly { readonly label: string; readonly until: number }[],
  now: number,
): ReadinessLine {
  const daysTo = (until: number) => Math.floor((until - now) / DAY_MS);
  const ending = terminals.filter(({ until }) => daysTo(until) < CERTIFICATE_DAYS.warn);
  const serverDays = daysTo(serverUntil);
  const soonest = Math.min(...terminals.map(({ until }) => daysTo(until)));
  const worst = Math.min(serverDays, soonest);
  return line({
    what: 'certificate',
    state: worst < CERTIFICATE_DAYS.bad ? 'bad' : worst < CERTIFICATE_DAYS.warn ? 'warn' : 'ok',
    facts: {
      serverDays,
      ending: ending.length,
      ...(Number.isFinite(soonest) ? { soonestDays: soonest } : {}),
    },
    terminals: ending.map(({ label }) => label),
  });
}

/** Facts: door ('locked' or 'open'), browserPlaces (places at which browsers may sit). */
export function doorLine(isLocked: boolean, { browserPlaces }: DoorPolicy, places: number): ReadinessLine {
  const allowed = browserPlaces === 'all' ? places : browserPlaces.length;
  return line({
    what: 'door',
    state: isLocked && allowed === 0 ? 'ok' : 'warn',
    facts: { door: isLocked ? 'locked' : 'open', browserPlaces: allowed },
  });
}
