import { isCast } from '../../../core/voting/rule.ts';
import { usePapers } from '../../app/usePapers.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { type NavItem, NavTabs } from '../../parts/NavTabs.tsx';
import { readingState } from '../papers/reading.ts';
import { useSeat } from '../useSeat.ts';
import { goTo, rootOf } from '../where.ts';
import css from './BottomBar.module.css';

type Root = Parameters<typeof goTo>[1];

/** The places of a seat, at the lower edge where the hand is. */
export function BottomBar({ ballot, onMove }: { ballot: BallotControl; onMove: () => void }) {
  const t = useText();
  const { where, move, readings, isOutside } = useSeat();
  const papers = usePapers();
  const poll = useView('poll');
  const unread = papers.filter((paper) => paper.isOpen && readingState(readings, paper).kind === 'unread').length;
  const { waits } = ballot;
  const votes = poll?.state === 'open' && isCast(poll.conduct) && ballot.owes;
  const items: readonly NavItem<Root>[] = [
    { id: 'agenda', label: t.seat.nav.agenda, icon: 'list' },
    {
      id: 'papers',
      label: t.seat.nav.papers,
      icon: 'document',
      badge: unread,
      badgeLabel: t.seat.navBadge.papers,
    },
    { id: 'library', label: t.seat.nav.library, icon: 'book' },
    { id: 'search', label: t.seat.nav.search, icon: 'search' },
    {
      id: 'vote',
      label: t.seat.nav.vote,
      icon: 'vote',
      ...(votes ? { badge: 1, badgeLabel: t.seat.navBadge.vote } : {}),
      ...(waits ? { note: t.seat.vote.pending } : {}),
    },
  ];
  return (
    <div className={css.bar}>
      <NavTabs
        label={t.seat.nav.label}
        items={isOutside ? items.filter(({ id }) => id === 'library' || id === 'search') : items}
        current={rootOf(where.part)}
        onSelect={(part) => {
          onMove();
          move((before) => goTo(before, part));
        }}
        look="bar"
      />
    </div>
  );
}
