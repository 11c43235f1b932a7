import { Icon } from '../../parts/Icon.tsx';
import { LinkChip } from '../LinkChip.tsx';
import { useRoomName, useView } from '../useRoom.ts';
import { useText } from '../useText.ts';
import { CoverDialog } from './CoverDialog.tsx';
import css from './LockedPage.module.css';

/** The technician has locked this screen: says so, whom to ask, and that nothing is lost. */
export function LockedPage() {
  const text = useText();
  const words = text.shell.screen;
  const { room } = useRoomName();
  const bound = useView('place');
  const mine = useView('mine');
  const place = bound?.label ?? mine?.placeLabel ?? null;
  return (
    <CoverDialog label={words.locked}>
      <div className={`wall ${css.page}`}>
        <Icon name="lock" size={96} className={css.icon} />
        <h1 className={css.title}>{words.locked}</h1>
        <p className={css.text}>{words.lockedText}</p>
        <p className={css.text}>{words.kept}</p>
        <p className={css.where}>
          {[place === null ? '' : text.common.place(place), room].filter((part) => part !== '').join(' · ')}
        </p>
        <LinkChip />
      </div>
    </CoverDialog>
  );
}
