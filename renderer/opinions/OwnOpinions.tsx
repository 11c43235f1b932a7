import { useState } from 'react';
import { formatTime } from '../../core/i18n/format.ts';
import type { OwnOpinion } from '../../core/views/opinionsView.ts';
import { useAct } from '../app/useAct.ts';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Card } from '../parts/Card.tsx';
import { ConfirmDialog } from '../parts/ConfirmDialog.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import { AnswerLine } from './AnswerLine.tsx';
import { OpinionDialog } from './OpinionDialog.tsx';
import css from './Opinions.module.css';
import { useAbout } from './useAbout.ts';

/** What a delegate gave on one item, or on anything: with the answers, and a way to give more. */
export function OwnOpinions({ itemId }: { itemId: string | null }) {
  const { opinions: t } = useText();
  const meeting = useView('meeting');
  const all = useView('ownOpinions')?.opinions ?? [];
  const own = itemId === null ? all : all.filter((opinion) => opinion.itemId === itemId);
  const [giving, setGiving] = useState(false);
  const open = meeting !== null && meeting.state.kind !== 'ended';
  if (own.length === 0 && !open) return null;
  return (
    <Card className={css.card}>
      <div className={css.head}>
        <h3>{own.length === 0 ? t.title : t.mine}</h3>
        {open && (
          <Button icon="send" onClick={() => setGiving(true)}>
            {t.give}
          </Button>
        )}
      </div>
      {own.length > 0 && (
        <ul className={css.list}>
          {own.map((opinion) => (
            <Own key={opinion.id} opinion={opinion} open={open} />
          ))}
        </ul>
      )}
      {giving && <OpinionDialog about={{ itemId, paper: null }} onClose={() => setGiving(false)} />}
    </Card>
  );
}

function Own({ opinion, open }: { opinion: OwnOpinion; open: boolean }) {
  const { opinions: t } = useText();
  const meetingId = useView('meeting')?.id ?? '';
  const { act } = useAct();
  const [revising, setRevising] = useState(false);
  const [asking, setAsking] = useState(false);
  const about = useAbout(opinion);
  const { id, text, at, revisedAt, answer, withdrawn } = opinion;
  const mayChange = open && answer === null && !withdrawn;
  return (
    <li className={css.opinion} data-withdrawn={withdrawn || undefined}>
      <p className={css.about}>
        {about} · {t.at(formatTime(at))}
        {revisedAt !== null && `, ${t.changedAt(formatTime(revisedAt))}`}
      </p>
      <p className={css.text}>{text}</p>
      {answer !== null && <AnswerLine answer={answer} />}
      {answer === null && (
        <StatusPill status={withdrawn ? 'none' : 'next'} plain>
          {withdrawn ? t.withdrawn : t.waiting}
        </StatusPill>
      )}
      {mayChange && (
        <div className={css.acts}>
          <Button icon="pencil" onClick={() => setRevising(true)}>
            {t.revise}
          </Button>
          <Button variant="quiet" icon="undo" onClick={() => setAsking(true)}>
            {t.withdraw}
          </Button>
        </div>
      )}
      {revising && <OpinionDialog about={opinion} revises={{ id, text }} onClose={() => setRevising(false)} />}
      <ConfirmDialog
        open={asking}
        title={t.withdrawTitle}
        confirmLabel={t.withdraw}
        cancelLabel={t.keep}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void act({ kind: 'withdrawOpinion', meetingId, opinionId: id }, t.withdrawn);
        }}
      >
        {t.withdrawText}
      </ConfirmDialog>
    </li>
  );
}
