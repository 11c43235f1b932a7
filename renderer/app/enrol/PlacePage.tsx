import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { KeyGrid } from '../../parts/KeyGrid.tsx';
import { useText } from '../useText.ts';
import css from './CodePage.module.css';
import { useKeys } from './useKeys.ts';

/** The longest number of a place that the door takes. */
const MOST = 12;
const ROWS = ['1234567890', 'ABCDEFGHIJ', 'KLMNOPQRST', 'UVWXYZ-'] as const;

export interface PlacePageProps {
  onBack: () => void;
  /** Null: the invitation knows. */
  onPlace: (place: string | null) => void;
}

/** Where the machine stands, for an invitation that is for many. */
export function PlacePage({ onBack, onPlace }: PlacePageProps) {
  const words = useText().shell.enrol;
  const [place, setPlace] = useState('');
  const type = (key: string) =>
    setPlace((typed) => (/^[\p{L}\p{N}-]$/u.test(key) && typed.length < MOST ? typed + key.toUpperCase() : typed));
  const backspace = () => setPlace((typed) => typed.slice(0, -1));
  useKeys((key) => {
    if (key === 'Backspace') backspace();
    else if (key === 'Enter' && place !== '') onPlace(place);
    else type(key);
  });
  return (
    <section className={css.page} aria-label={words.placeTitle}>
      <div>
        <h2 className={css.title}>{words.placeTitle}</h2>
        <p className={css.text}>{words.placeText}</p>
      </div>
      <output className={cx(css.place, place === '' && css.empty)}>{place === '' ? words.placeNone : place}</output>
      <div className={css.work}>
        <KeyGrid label={words.placeKeys} rows={ROWS} backspace={words.backspace} onKey={type} onBackspace={backspace} />
        <div className={css.actions}>
          <Button variant="primary" trailing="arrowRight" block disabled={place === ''} onClick={() => onPlace(place)}>
            {words.begin}
          </Button>
          <Button block trailing="arrowRight" onClick={() => onPlace(null)}>
            {words.skipPlace}
          </Button>
          <Button variant="quiet" icon="arrowLeft" block onClick={onBack}>
            {words.back}
          </Button>
        </div>
      </div>
    </section>
  );
}
