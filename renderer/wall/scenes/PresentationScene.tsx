import { useText } from '../../app/useText.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { FollowedPages } from '../../present/FollowedPages.tsx';
import type { Shown } from '../../present/usePresentation.ts';
import css from './PresentationScene.module.css';

/** The presented page as the presenter has it, with its title and number. */
export default function PresentationScene({ shown }: { shown: Shown }) {
  const words = useText().present.wall;
  const { paper, place, presenterName, isAway } = shown;
  return (
    <div className={css.scene}>
      <div className={css.head}>
        <p className={css.kicker}>{words.kicker}</p>
        <p className={css.title}>{paper.name}</p>
        <p className={css.page}>{words.page(place.page, paper.file.pages)}</p>
      </div>
      {/* Another file is another document: it opens at its place. */}
      <FollowedPages key={paper.file.sha256} shown={shown} />
      <div className={css.foot}>
        <span>{presenterName !== '' && words.by(presenterName)}</span>
        {isAway && (
          <span className={css.away} role="status">
            <StatusGlyph status="warn" size="1.2em" />
            {words.away}
          </span>
        )}
      </div>
    </div>
  );
}
