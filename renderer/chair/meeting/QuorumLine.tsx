import { useText } from '../../app/useText.ts';
import { Card } from '../../parts/Card.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import type { Meeting } from '../meetingType.ts';
import css from './QuorumLine.module.css';

/** Whether the body may proceed, large: present, total, and what is needed. */
export function QuorumLine({ meeting }: { meeting: Meeting }) {
  const t = useText();
  const { quorum, figures, body } = meeting;
  return (
    <Card>
      <div className={css.row}>
        <p className={css.figure}>
          <strong>{quorum.present}</strong> {t.chair.attendance.of(figures.total, body.memberNoun)}
        </p>
        <div className={css.words}>
          <StatusPill status={quorum.met ? 'ok' : 'warn'}>
            {quorum.met ? t.chair.quorum.met : t.chair.quorum.notMet}
          </StatusPill>
          <p>{t.chair.quorum.needs(quorum.required, body.memberNoun)}</p>
        </div>
      </div>
    </Card>
  );
}
