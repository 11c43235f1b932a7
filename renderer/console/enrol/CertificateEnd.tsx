import { formatDate } from '../../../core/i18n/format.ts';
import type { EnrolledLine } from '../../../core/views/terminalViews.ts';
import { useText } from '../../app/useText.ts';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { certificateLife } from './certificateLife.ts';
import css from './Tables.module.css';

/** When a machine's certificate ends, and in time a warning with what to do. */
export function CertificateEnd({ line, now }: { line: EnrolledLine; now: number }) {
  const words = useText().console.enrol.list;
  if (line.expiresAt === null) return <>{words.noCertificate}</>;
  const { state, days } = certificateLife(line.expiresAt, now);
  const date = formatDate(line.expiresAt);
  if (line.revokedAt !== null || state === 'ok') return <>{date}</>;
  return (
    <span className={css.two} title={words.renew}>
      <StatusPill status={state === 'over' ? 'bad' : 'warn'} plain>
        {`${date}, ${state === 'over' ? words.over : words.daysLeft(days)}`}
      </StatusPill>
      <small>{words.renew}</small>
    </span>
  );
}
