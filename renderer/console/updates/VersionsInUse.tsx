import { useText } from '../../app/useText.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { type Status, StatusGlyph } from '../../parts/StatusGlyph.tsx';
import type { MachineLine } from '../machineLines.ts';
import css from './UpdatesPart.module.css';
import { compareVersions, type VersionCount, versionCounts } from './versions.ts';

/** Who has what, as shape, word and bar. */
export function VersionsInUse(props: { machines: readonly MachineLine[]; serverVersion: string }) {
  const { machines, serverVersion } = props;
  const words = useText().console.updates;
  const standing = ({ version, isTooOld }: VersionCount): { status: Status; word: string } => {
    if (version === null) return { status: 'none', word: words.unknownVersion };
    if (isTooOld) return { status: 'bad', word: words.tooOld };
    const difference = compareVersions(version, serverVersion);
    if (difference === 0) return { status: 'ok', word: words.fits };
    return { status: 'warn', word: difference > 0 ? words.newer : words.older };
  };
  return (
    <Panel title={words.who} hint={words.total(machines.length)}>
      {machines.length === 0 ? (
        <EmptyState icon="monitor" title={words.nobody} />
      ) : (
        <ul className={css.counts}>
          {versionCounts(machines).map((line) => {
            const { status, word } = standing(line);
            const name = line.version ?? '–';
            return (
              <li key={name} className={css.count}>
                <StatusGlyph status={status} size={20} />
                <strong className={css.version}>{name}</strong>
                <span className={css.word}>{word}</span>
                <span className={css.number}>{words.total(line.count)}</span>
                <span className={css.bar}>
                  <ProgressBar value={line.count} max={machines.length} label={`${name}: ${words.total(line.count)}`} />
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </Panel>
  );
}
