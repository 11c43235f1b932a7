import { formatTime } from '../../core/i18n/format.ts';
import type { OpinionOfAll } from '../../core/views/opinionsView.ts';
import { useText } from '../app/useText.ts';
import { StatusPill } from '../parts/StatusPill.tsx';
import css from './Opinions.module.css';

/** What became of an opinion, and the words of the answer. */
export function AnswerLine({ answer }: { answer: NonNullable<OpinionOfAll['answer']> }) {
  const { opinions: t } = useText();
  return (
    <div className={css.answer}>
      <StatusPill status={answer.kind === 'declined' ? 'bad' : answer.kind === 'accepted' ? 'ok' : 'info'} plain>
        {t.answers[answer.kind]} · {t.answeredAt(formatTime(answer.at))}
      </StatusPill>
      {answer.text !== '' && <p className={css.text}>{answer.text}</p>}
    </div>
  );
}
