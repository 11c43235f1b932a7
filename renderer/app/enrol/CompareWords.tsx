import { Button } from '../../parts/Button.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { useText } from '../useText.ts';
import css from './CompareWords.module.css';

export interface CompareWordsProps {
  words: readonly string[];
  room: string;
  /** On this terminal's own clock. */
  until: number;
  onCancel: () => void;
}

/** The four words that the technician's screen shows too, large enough to be read out across the hall (E-4). */
export function CompareWords({ words: shown, room, until, onCancel }: CompareWordsProps) {
  const words = useText().shell.enrol;
  return (
    <section className={css.page} aria-label={words.compare}>
      <h2 className={css.title}>{words.compare}</h2>
      <ol className={css.words} lang="vi" data-selectable>
        {shown.map((word) => (
          <li key={word} className={css.word}>
            {word}
          </li>
        ))}
      </ol>
      <p className={css.text}>{words.compareText(room)}</p>
      <div className={css.foot}>
        <p className={css.left}>
          {words.timeLeft}{' '}
          <CountdownText endsAt={until} now={Date.now} announce={words.timeLeftSpoken} className={css.time} />
        </p>
        <Button icon="cross" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}
