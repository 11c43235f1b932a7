import { formatLength } from '../../core/i18n/format.ts';
import { Pill } from '../parts/Pill.tsx';
import { type Status, StatusGlyph } from '../parts/StatusGlyph.tsx';
import { serverNow, useNow } from './clock.ts';
import css from './LinkChip.module.css';
import type { Link } from './roomState.ts';
import { useLink } from './useRoom.ts';
import { useText } from './useText.ts';

const GLYPHS: Readonly<Record<Link['kind'], Status>> = {
  open: 'ok',
  connecting: 'loading',
  lost: 'warn',
  ended: 'bad',
};

/** How the line to the room stands, quietly while all is well. */
export function LinkChip() {
  const link = useLink();
  const text = useText().common.link;
  const title = link.kind === 'open' && link.latencyMs !== null ? text.latency(link.latencyMs) : undefined;
  return (
    <Pill>
      <span className={css.chip} title={title}>
        <StatusGlyph status={GLYPHS[link.kind]} />
        <span role="status">{text[link.kind]}</span>
        {link.kind === 'lost' && <RetryCountdown retryAt={link.retryAt} />}
      </span>
    </Pill>
  );
}

/** Time until the next attempt; seen, not spoken: a screen reader would say every second. */
function RetryCountdown({ retryAt }: { retryAt: number }) {
  useNow(1_000);
  return (
    <span className={css.retry} aria-hidden="true">
      {formatLength(retryAt - serverNow())}
    </span>
  );
}
