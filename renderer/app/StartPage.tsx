import { useState } from 'react';
import { Button } from '../parts/Button.tsx';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/iconShapes.tsx';
import { TextField } from '../parts/TextField.tsx';
import { PlainPage } from './PlainPage.tsx';
import css from './StartPage.module.css';
import { SCREENS, type ScreenName } from './screens.ts';
import { useText } from './useText.ts';

const ICONS: Readonly<Record<ScreenName, IconName>> = {
  seat: 'seat',
  chair: 'megaphone',
  wall: 'monitor',
  desk: 'pencil',
  console: 'server',
};

/** "/": the screens of the room, and what each is for. */
export function StartPage() {
  const text = useText().common;
  const others = SCREENS.filter((screen) => screen !== 'seat');
  return (
    <PlainPage title={text.product} size="seat">
      <nav className={css.list} aria-label={text.start.title}>
        <h2 className={css.title}>{text.start.title}</h2>
        {others.map((screen) => (
          <a key={screen} className={css.card} href={`/${screen}`}>
            <Icon name={ICONS[screen]} size={36} className={css.icon} />
            <span>
              <span className={css.name}>{text.screens[screen].name}</span>
              <span className={css.use}>{text.screens[screen].use}</span>
            </span>
            <Icon name="chevronRight" />
          </a>
        ))}
        <SeatChooser />
      </nav>
    </PlainPage>
  );
}

function SeatChooser() {
  const text = useText().common;
  const [place, setPlace] = useState('');
  const tidy = place.trim();
  return (
    <form
      className={css.seat}
      onSubmit={(event) => {
        event.preventDefault();
        if (tidy !== '') location.assign(`/seat/${encodeURIComponent(tidy)}`);
      }}
    >
      <Icon name={ICONS.seat} size={36} className={css.icon} />
      <span>
        <span className={css.name}>{text.screens.seat.name}</span>
        <span className={css.use}>{text.screens.seat.use}</span>
      </span>
      <div className={css.number}>
        <TextField
          label={text.start.seatNumber}
          hideLabel
          placeholder={text.start.seatNumber}
          value={place}
          onChange={setPlace}
        />
      </div>
      <Button type="submit" disabled={tidy === ''}>
        {text.start.openSeat}
      </Button>
    </form>
  );
}
