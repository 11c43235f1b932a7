import type { ReactNode } from 'react';
import { cx } from '../parts/cx.ts';
import type { Density } from '../parts/density.ts';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { ClockChip } from './ClockChip.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { LinkChip } from './LinkChip.tsx';
import css from './PlainPage.module.css';
import { useRoomName } from './useRoom.ts';
import { useText } from './useText.ts';

export interface PlainPageProps {
  title: ReactNode;
  /** The quiet line above the title; the room's name unless stated. */
  over?: ReactNode;
  size: Density;
  /** The hall's dark surfaces. */
  dark?: boolean;
  /** Further pieces of the head. */
  head?: ReactNode;
  children: ReactNode;
}

/** A page around the screens: the head, and one thing in the middle. */
export function PlainPage({ title, over, size, dark = false, head, children }: PlainPageProps) {
  const { room } = useRoomName();
  const text = useText().common;
  return (
    <div
      className={cx(css.page, dark && 'wall')}
      data-density={size}
      data-screen={size === 'seat' ? 'seat' : undefined}
    >
      <ScreenHeader over={over ?? (room === '' ? text.tagline : room)} title={title}>
        {head}
        <LinkChip />
        <ClockChip />
        <LanguageSwitch />
      </ScreenHeader>
      <main className={css.main}>{children}</main>
    </div>
  );
}
