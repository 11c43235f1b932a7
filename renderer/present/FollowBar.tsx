import { useSession } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import css from './FollowBar.module.css';
import { useFollows } from './followStore.ts';
import { usePresentActs } from './usePresentActs.ts';
import { usePresentation, usePresenterWord } from './usePresentation.ts';

export interface FollowBarProps {
  /** Opens the presented paper, where it is not open. */
  onOpen: (paperId: string) => void;
  /** The presented paper is what is on screen. */
  isOpen: boolean;
  /** Over the pages of a reader; otherwise a row of its own, so that it covers nothing. */
  floats?: boolean | undefined;
}

/**
 * One press to go where the presenter is; says so while it does, and passes on the chair's request to present. Nothing while
 * this person leads.
 */
export function FollowBar({ onOpen, isOpen, floats }: FollowBarProps) {
  const t = useText().present;
  const session = useSession();
  const led = usePresentation();
  const word = usePresenterWord();
  const acts = usePresentActs();
  const followed = useFollows((state) => state.id);
  const follow = useFollows((state) => state.follow);
  if (led === null) return null;
  const { shown, isMine } = led;
  const { id, paper, place, isAway, offer } = shown;
  const me = session.kind === 'signedIn' ? session : null;
  if (me?.role === 'seat' && offer?.personId === me.personId) {
    const take = async () => {
      if (await acts.take(id)) onOpen(paper.id);
    };
    return (
      <section className={css.bar} data-floats={floats} data-asks aria-label={t.offer.title}>
        <p className={css.words} role="status">
          <strong>{t.offer.title}</strong>
          <span>{t.offer.text(paper.name)}</span>
        </p>
        <Button variant="primary" icon="monitor" busy={acts.busy} onClick={() => void take()}>
          {t.offer.take}
        </Button>
        <Button variant="quiet" onClick={() => void acts.handOver(id, null)}>
          {t.offer.decline}
        </Button>
      </section>
    );
  }
  if (isMine) {
    return isOpen ? null : (
      <div className={css.bar} data-floats={floats}>
        <Button icon="monitor" note={paper.name} onClick={() => onOpen(paper.id)}>
          {t.card.open}
        </Button>
      </div>
    );
  }
  const following = followed === id && isOpen;
  return (
    <div className={css.bar} data-floats={floats} data-quiet={following || undefined}>
      {isAway && (
        <p className={css.away} role="status">
          <StatusGlyph status="warn" size="var(--c-icon)" />
          {t.away}
        </p>
      )}
      {following ? (
        <p className={css.words} role="status">
          <StatusGlyph status="live" size="var(--c-icon)" />
          <strong>{t.following(word(shown), place.page)}</strong>
        </p>
      ) : (
        <Button
          icon="eye"
          note={isOpen ? undefined : t.invite(paper.name)}
          onClick={() => {
            follow(id);
            onOpen(paper.id);
          }}
        >
          {t.follow(word(shown), place.page)}
        </Button>
      )}
    </div>
  );
}
