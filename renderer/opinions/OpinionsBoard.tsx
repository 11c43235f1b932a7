import { useState } from 'react';
import { formatTime } from '../../core/i18n/format.ts';
import { groupOpinions } from '../../core/opinions/groupOpinions.ts';
import type { OpinionOfAll } from '../../core/views/opinionsView.ts';
import { usePapers } from '../app/usePapers.ts';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { saveText } from '../console/audit/saveText.ts';
import { toCsv } from '../console/audit/toCsv.ts';
import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { SegmentedControl } from '../parts/SegmentedControl.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import { AnswerDialog } from './AnswerDialog.tsx';
import { AnswerLine } from './AnswerLine.tsx';
import css from './Opinions.module.css';
import { opinionRows } from './opinionRows.ts';

type Filter = 'all' | 'unanswered';

/** All opinions of the meeting, by item and paper, to be read and answered. */
export function OpinionsBoard() {
  const { opinions: t, seat } = useText();
  const all = useView('opinions')?.opinions ?? [];
  const items = useView('agenda')?.items ?? [];
  const papers = usePapers();
  const [filter, setFilter] = useState<Filter>('all');
  const [answering, setAnswering] = useState<OpinionOfAll | null>(null);
  const open = all.filter(({ answer }) => answer === null);
  const shown = filter === 'all' ? all : open;
  const groups = groupOpinions(
    shown,
    items.map(({ id }) => id),
    papers.map(({ id }) => id),
  );
  const titleOf = (itemId: string | null) => {
    const item = items.find(({ id }) => id === itemId);
    return item === undefined ? t.general : seat.item(item.number, item.title);
  };
  const nameOf = (paperId: string) => papers.find(({ id }) => id === paperId)?.name ?? t.gonePaper;
  return (
    <div className={css.page}>
      <div className={css.head}>
        <h2>{t.title}</h2>
        <span>{t.count(all.length, open.length)}</span>
      </div>
      <div className={css.tools}>
        <SegmentedControl
          label={t.filter}
          value={filter}
          onChange={setFilter}
          options={[
            { value: 'all', label: t.all },
            { value: 'unanswered', label: t.unanswered },
          ]}
        />
        <Button icon="print" disabled={all.length === 0} onClick={() => window.print()}>
          {t.print}
        </Button>
        <Button
          icon="download"
          disabled={all.length === 0}
          onClick={() =>
            saveText(
              `${t.fileName}.csv`,
              'text/csv;charset=utf-8',
              toCsv(opinionRows({ groups, titleOf, nameOf, words: t })),
            )
          }
        >
          {t.download}
        </Button>
      </div>
      {shown.length === 0 && (
        <EmptyState icon="message" title={all.length === 0 ? t.none : t.noneOpen}>
          {all.length === 0 && t.noneText}
        </EmptyState>
      )}
      {groups.map(({ itemId, opinions }) => (
        <section key={itemId ?? ''} className={css.group}>
          <h3>{titleOf(itemId)}</h3>
          <ul className={css.list}>
            {opinions.map((opinion) => (
              <li key={opinion.id} className={css.opinion}>
                <p className={css.about}>
                  <strong>{opinion.name}</strong>
                  {opinion.position !== '' && ` · ${opinion.position}`} · {t.at(formatTime(opinion.at))}
                  {opinion.revisedAt !== null && `, ${t.changedAt(formatTime(opinion.revisedAt))}`}
                  {opinion.paper !== null &&
                    ` · ${nameOf(opinion.paper.paperId)}, ${t.version(opinion.paper.version)}${
                      opinion.paper.page === null ? '' : `, ${t.page(opinion.paper.page)}`
                    }`}
                </p>
                <p className={css.text}>{opinion.text}</p>
                {opinion.answer === null ? (
                  <StatusPill status="next" plain>
                    {t.waiting}
                  </StatusPill>
                ) : (
                  <AnswerLine answer={opinion.answer} />
                )}
                <div className={css.acts}>
                  <Button small icon="message" onClick={() => setAnswering(opinion)}>
                    {opinion.answer === null ? t.answer : t.answerAnew}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {answering !== null && <AnswerDialog key={answering.id} opinion={answering} onClose={() => setAnswering(null)} />}
    </div>
  );
}
