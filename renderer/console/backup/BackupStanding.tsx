import { formatBytes, formatCount, formatDate, formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { BackupView } from '../../../core/views/technicalViews.ts';
import { useNow } from '../../app/clock.ts';
import { useView } from '../../app/useRoom.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { cx } from '../../parts/cx.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import css from './BackupPart.module.css';
import { BACKUP_STATUS, backupState } from './backupState.ts';

/** How the backups stand: the state in a word and a sentence, what goes with it, the newest one's figures. */
export function BackupStanding({ backup, entries }: { backup: BackupView | null; entries: number }) {
  const words = useText().console.backup;
  const { language } = useLanguage();
  const now = useNow(1_000);
  const meeting = useView('meeting')?.state.kind;
  const state = backupState(backup, now, meeting === 'inProgress' || meeting === 'recess');
  const status = BACKUP_STATUS[state];
  const last = backup?.last ?? null;
  const trouble = backup?.trouble ?? null;
  const behind = last === null ? 0 : Math.max(0, entries - last.entries);
  const figures: readonly (readonly [string, string, string])[] =
    last === null
      ? []
      : [
          [words.age, words.ageValue(now - last.at), `${formatTimeWithSeconds(last.at)} ${formatDate(last.at)}`],
          [words.size, formatBytes(last.bytes, language), words.checkedWord],
          [words.entries, formatCount(last.entries, language), words.behindCount(behind)],
        ];
  return (
    <div className={css.standing}>
      <div className={cx(css.verdict, css[status])} role="status">
        <StatusGlyph status={status} size={36} />
        <div>
          <p className={css.word}>{words[state]}</p>
          <p>{words.means[state]}</p>
        </div>
      </div>
      {trouble !== null && (
        <Banner tone="bad" word={words.faults[trouble.fault]}>
          {words.failedAt(formatTimeWithSeconds(trouble.at))}. {words.systemWords}:{' '}
          <code data-selectable>{trouble.detail}</code>
        </Banner>
      )}
      {backup?.sameDisk === true && state !== 'sameDisk' && <Banner tone="warn" word={words.sameDiskHint} />}
      {last !== null && last.damagedPapers > 0 && <Banner tone="bad" word={words.damagedPapers(last.damagedPapers)} />}
      {figures.length > 0 && (
        <dl className={css.figures}>
          {figures.map(([name, value, note]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <span className={css.value}>{value}</span>
                <span className={css.note}>{note}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {backup !== null && (
        <dl className={css.facts}>
          <dt>{words.folder}</dt>
          <dd data-selectable>{backup.folder}</dd>
          {last !== null && (
            <>
              <dt>{words.generation}</dt>
              <dd data-selectable>{last.generation}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}
