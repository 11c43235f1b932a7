import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import { useNow } from '../../app/clock.ts';
import type { Link } from '../../app/roomState.ts';
import { TypeSize } from '../../app/TypeSize.tsx';
import { useLink, useRoomName, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { useKnownEntries } from '../../library/knownEntries.ts';
import { Icon } from '../../parts/Icon.tsx';
import { ScreenHeader } from '../../parts/ScreenHeader.tsx';
import { type Status, StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useOpenPaper } from '../papers/useOpenPaper.ts';
import { useCurrentItem } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { AccountDialog } from './AccountDialog.tsx';
import css from './TopBar.module.css';

const LINK_GLYPH: Readonly<Record<Link['kind'], Status>> = {
  open: 'ok',
  connecting: 'loading',
  lost: 'warn',
  ended: 'bad',
};

/** Meeting and item on the left; line, clock, text size and the own place on the right. */
export function TopBar() {
  const t = useText();
  const meeting = useView('meeting');
  const mine = useView('mine');
  const item = useCurrentItem();
  const { room } = useRoomName();
  const link = useLink();
  const now = useNow(1000);
  const [open, setOpen] = useState(false);
  const { where, isOutside } = useSeat();
  const paper = useOpenPaper();
  const entryId = where.part === 'entry' ? where.entry?.id : undefined;
  const entry = useKnownEntries((known) => (entryId === undefined ? null : (known[entryId]?.row ?? null)));
  const read = where.part === 'reader' ? paper : entry;
  const title = meeting?.title ?? room;
  const itemTitle = item === null ? null : t.seat.item(item.number, item.title);
  const head =
    read !== null
      ? { over: read === entry ? t.library.title : (itemTitle ?? title), title: read.name }
      : itemTitle !== null
        ? { over: title, title: itemTitle }
        : isOutside
          ? { over: room, title: t.library.signIn.outside }
          : { over: meeting?.body.name ?? '', title };
  const name = mine?.person?.name ?? '';

  return (
    <>
      <div className={css.bar}>
        <ScreenHeader over={head.over} title={head.title}>
          <span className={css.pill} data-link={link.kind} role="status">
            <StatusGlyph status={LINK_GLYPH[link.kind]} />
            <span className={css.linkWord}>{t.seat.link[link.kind]}</span>
          </span>
          <span className={css.pill}>
            <span className="visually-hidden">{t.common.clock} </span>
            <time className="tnum">{formatTime(now)}</time>
          </span>
          <TypeSize />
          <button type="button" className={css.who} aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {mine?.placeLabel && <strong className={css.place}>{t.common.place(mine.placeLabel)}</strong>}
            <span className={css.name}>{name}</span>
            <Icon name="chevronDown" size="var(--c-icon-small)" />
            <span className="visually-hidden">{t.seat.account.open}</span>
          </button>
        </ScreenHeader>
      </div>
      <AccountDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
