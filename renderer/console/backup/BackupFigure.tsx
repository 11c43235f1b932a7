import type { ReactNode } from 'react';
import { formatBytes, formatLength, formatTime } from '../../../core/i18n/format.ts';
import type { BackupView } from '../../../core/views/technicalViews.ts';
import { useNow } from '../../app/clock.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { Figure } from '../Figure.tsx';
import css from '../ServerPanel.module.css';
import { BACKUP_STATUS, backupState } from './backupState.ts';

/** How old the latest backup is, and whether one can rely on it. */
export function BackupFigure({ backup }: { backup: BackupView | null }) {
  const text = useText();
  const words = text.console.backup;
  const { language } = useLanguage();
  const now = useNow(1_000);
  const meeting = useView('meeting')?.state.kind;
  const state = backupState(backup, now, meeting === 'inProgress' || meeting === 'recess');
  const last = backup?.last ?? null;
  const trouble = backup?.trouble ?? null;
  const note = (line: ReactNode) => <p className={css.note}>{line}</p>;
  return (
    <Figure
      name={words.name}
      value={last === null ? '–' : formatLength(now - last.at)}
      {...(last !== null && { unit: words.ago })}
      aside={
        <StatusPill status={BACKUP_STATUS[state]} plain>
          {words[state]}
        </StatusPill>
      }
    >
      {backup === null && note(words.noneHint)}
      {state === 'waiting' && note(words.waitingHint)}
      {trouble !== null && note(`${words.faults[trouble.fault]} ${words.failedAt(formatTime(trouble.at))}`)}
      {last !== null && note(words.checked(formatBytes(last.bytes, language), last.entries))}
      {backup?.sameDisk === true && note(words.sameDiskHint)}
      {last !== null && last.damagedPapers > 0 && note(words.damagedPapers(last.damagedPapers))}
      {backup !== null && (
        <p className={css.note}>
          <code data-selectable>{backup.folder}</code>
        </p>
      )}
    </Figure>
  );
}
