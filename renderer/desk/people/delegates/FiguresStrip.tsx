import type { ReactNode } from 'react';
import { formatCount } from '../../../../core/i18n/format.ts';
import { useView } from '../../../app/useRoom.ts';
import { useLanguage, useText } from '../../../app/useText.ts';
import { StatusPill } from '../../../parts/StatusPill.tsx';
import type { DeskMeeting } from '../../deskMeeting.ts';
import css from './FiguresStrip.module.css';

/** Membership, summoned, present and quorum as they stand now. */
export function FiguresStrip({ meeting }: Pick<DeskMeeting, 'meeting'>) {
  const text = useText().people.delegates.figures;
  const { language } = useLanguage();
  const delegates = useView('delegates')?.delegates ?? [];
  const { figures, quorum, guestsPresent, excusedAbsent } = meeting;
  const count = (value: number) => formatCount(value, language);
  const unchecked = delegates.filter((line) => line.attendance.kind === 'unchecked').length;
  return (
    <dl className={css.strip} aria-label={text.label}>
      <Figure label={text.total(meeting.body.memberNoun)} value={count(figures.total)} />
      <Figure label={text.summoned} value={count(figures.summoned)} note={text.summonedNote(figures.excluded)} />
      <Figure
        label={text.present}
        value={count(figures.present)}
        note={guestsPresent > 0 ? text.guests(guestsPresent) : undefined}
      />
      <Figure label={text.excused} value={count(excusedAbsent)} />
      <Figure label={text.unchecked} value={count(unchecked)} />
      <Figure
        label={text.quorum}
        value={
          <StatusPill status={quorum.met ? 'ok' : 'warn'} plain>
            {quorum.met ? text.quorumMet : text.quorumNotMet}
          </StatusPill>
        }
        note={text.quorumNote(quorum.present, quorum.required)}
      />
    </dl>
  );
}

function Figure({ label, value, note }: { label: string; value: ReactNode; note?: string | undefined }) {
  return (
    <div className={css.figure}>
      <dt className={css.label}>{label}</dt>
      <dd className={css.value}>{value}</dd>
      {note !== undefined && <dd className={css.note}>{note}</dd>}
    </div>
  );
}
