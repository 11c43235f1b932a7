import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceCard } from './ChoiceCard.tsx';
import css from './RecordedCard.module.css';

/** A challenged ballot: it does not count, and how a second device checks it. */
export function SpoiledCard({ code, onNext }: { code: string; onNext: () => void }) {
  const words = useText().seat.ballot;
  return (
    <ChoiceCard look="waiting" kind="spoiled" lead={words.spoiled} label="" text={words.spoiledText}>
      <div className={css.foot}>
        <div className={css.receipt}>
          <p className={css.quiet}>{words.code}</p>
          <p className={css.code} data-selectable>
            {code}
          </p>
        </div>
        <Button variant="primary" icon="arrowRight" className={css.button} onClick={onNext}>
          {words.spoiledNext}
        </Button>
      </div>
    </ChoiceCard>
  );
}
