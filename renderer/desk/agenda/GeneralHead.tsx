import { useText } from '../../app/useText.ts';
import { Kicker } from '../../parts/Kicker.tsx';
import css from './AgendaPage.module.css';

/** The head of the middle when the papers without an item are chosen. */
export function GeneralHead() {
  const text = useText().desk.agenda;
  return (
    <header className={css.head}>
      <div className={css.words}>
        <Kicker>{text.generalHint}</Kicker>
        <h2 className={css.title}>{text.generalTitle}</h2>
      </div>
    </header>
  );
}
