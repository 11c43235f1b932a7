import { createPortal } from 'react-dom';
import { useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import css from './PinSlips.module.css';
import type { Slip } from './slips.ts';

/** The page of slips to cut apart: drawn only on paper, where it is all there is. */
export function PinSlips({ slips }: { slips: readonly Slip[] }) {
  const text = useText().people.pins.slip;
  const meeting = useView('meeting');
  return createPortal(
    <div className={css.sheet}>
      {slips.map((slip) => (
        <section key={slip.personId} className={css.slip}>
          <p className={css.meeting}>{meeting?.title}</p>
          <p className={css.name}>{slip.name}</p>
          <p className={css.place}>{slip.place === null ? text.noPlace : text.place(slip.place)}</p>
          <p className={css.pin}>
            <span>{text.pin}</span> <strong>{slip.pin}</strong>
          </p>
          <p className={css.note}>
            {text.code(slip.code)}. {text.note}
          </p>
        </section>
      ))}
    </div>,
    document.body,
  );
}
