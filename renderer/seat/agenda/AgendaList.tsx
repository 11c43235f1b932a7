import { useEffect, useRef } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { cx } from '../../parts/cx.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { type Status, StatusGlyph } from '../../parts/StatusGlyph.tsx';
import type { Item } from '../papers/paperGroups.ts';
import { useCurrentItem } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import css from './AgendaList.module.css';

const GLYPH: Readonly<Record<Item['state'], Status>> = { upcoming: 'next', current: 'live', done: 'done' };

/** "14:14 · Đang diễn ra": the real time once it is known, the planned one before. */
function useWhen(): (item: Item) => string {
  const t = useText();
  return (item) => {
    const time =
      item.since !== null
        ? formatTime(item.since)
        : item.plannedAt === null
          ? ''
          : t.seat.agenda.about(formatTime(item.plannedAt));
    return [time, t.seat.agenda.state[item.state]].filter((part) => part !== '').join(' · ');
  };
}

/** The agenda: what was, what is, what comes. A press shows an item's papers; it moves nobody else. */
export function AgendaList() {
  const t = useText();
  const { where, move } = useSeat();
  const items = useView('agenda')?.items ?? [];
  const currentId = useCurrentItem()?.id ?? null;
  const when = useWhen();
  const current = useRef<HTMLLIElement>(null);
  const shown = where.itemId ?? currentId;
  useEffect(() => {
    if (currentId !== null) current.current?.scrollIntoView({ block: 'nearest' });
  }, [currentId]);

  return (
    <nav className={css.agenda} aria-label={t.seat.agenda.title}>
      <Kicker tone="quiet">{t.seat.agenda.title}</Kicker>
      {items.length === 0 && (
        <EmptyState icon="list" title={t.seat.agenda.empty}>
          {t.seat.agenda.emptyText}
        </EmptyState>
      )}
      <ol className={css.list}>
        {items.map((item) => (
          <li
            key={item.id}
            ref={item.id === currentId ? current : undefined}
            className={cx(item.parentId !== null && css.part)}
          >
            {item.kind === 'recess' ? (
              <div className={css.recess}>
                <Icon name="coffee" size="28px" />
                <span>
                  {item.plannedAt !== null && `${formatTime(item.since ?? item.plannedAt)} · `}
                  {t.seat.agenda.recess(item.minutes)}
                </span>
              </div>
            ) : (
              <button
                type="button"
                className={css.item}
                data-state={item.state}
                aria-current={item.id === shown ? 'true' : undefined}
                onClick={() => move((before) => ({ ...before, itemId: item.id === currentId ? null : item.id }))}
              >
                <StatusGlyph status={GLYPH[item.state]} size="32px" />
                <span className={css.words}>
                  <span className={css.title}>{item.number === '' ? item.title : `${item.number}. ${item.title}`}</span>
                  <span className={css.when}>{when(item)}</span>
                </span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
