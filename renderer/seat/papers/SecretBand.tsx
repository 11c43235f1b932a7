import type { SecrecyLabel } from '../../../core/documents/document.ts';
import { formatTime } from '../../../core/i18n/format.ts';
import { useNow } from '../../app/clock.ts';
import { useText } from '../../app/useText.ts';
import { Icon } from '../../parts/Icon.tsx';
import css from './SecretBand.module.css';

/** Enough lines to cross a page wherever it is looked at. */
const LINES = Array.from({ length: 14 }, (_, at) => at);
const MINUTE_MS = 60_000;

/** Over every page of a secret paper: its label, who reads it and when, so that a photograph says where it came from (D-7). */
export function SecretBand({ label, name }: { label: SecrecyLabel; name: string }) {
  const words = useText().papers;
  const line = words.band(words.label[label], name, formatTime(useNow(MINUTE_MS)));
  return (
    <div className={css.over}>
      <div className={css.lines} aria-hidden="true">
        {LINES.map((at) => (
          <p key={at}>{`${line}      ${line}      ${line}`}</p>
        ))}
      </div>
      <p className={css.band}>
        <Icon name="shield" size="1.2em" />
        {line}
      </p>
    </div>
  );
}
