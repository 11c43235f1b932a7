import { useText } from '../../app/useText.ts';
import { Kicker } from '../../parts/Kicker.tsx';
import css from './AgendaPage.module.css';

/** The head of the middle when the papers without an item, or all of the meeting, are chosen. */
export function GeneralHead({ all }: { all: boolean }) {
  const { agenda: text, papers } = useText().desk;
  return (
    <header className={css.head}>
      <div className={css.words}>
        <Kicker>{all ? papers.allHint : text.generalHint}</Kicker>
        <h2 className={css.title}>{all ? papers.allPapers : text.generalTitle}</h2>
      </div>
    </header>
  );
}
