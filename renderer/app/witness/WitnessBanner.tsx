import { useState } from 'react';
import { createPortal } from 'react-dom';
import { formatTime } from '../../../core/i18n/format.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { cx } from '../../parts/cx.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useTopLayer } from '../../parts/useTopLayer.ts';
import { useSession, useView } from '../useRoom.ts';
import { useText } from '../useText.ts';
import { trustLogAnew } from './keepWitness.ts';
import { useWitness } from './useWitness.ts';
import css from './WitnessBanner.module.css';
import { type Warning, warningOf } from './warningOf.ts';

/** Other terminals that a banner names. */
const NAMED = 5;

/** In red across every screen: something is wrong with the journal, and what to do about it. */
export function WitnessBanner() {
  const session = useSession();
  const { alarm } = useWitness();
  const warning = warningOf({ own: alarm?.why ?? null, log: useView('log'), board: useView('board'), session });
  if (warning === null || session.kind !== 'signedIn') return null;
  // Folded away is what was said: a further alarm unfolds it.
  const key = `${warning.own}/${warning.others.length}`;
  return <Band key={key} warning={warning} isWall={session.role === 'wall'} />;
}

function Band({ warning: { own, others }, isWall }: { warning: Warning; isWall: boolean }) {
  const text = useText();
  const words = text.witness;
  const host = useTopLayer();
  const [folded, setFolded] = useState(false);
  const [asking, setAsking] = useState(false);
  if (folded)
    return createPortal(
      <button type="button" className={css.chip} onClick={() => setFolded(false)}>
        <span className={css.mark}>
          <StatusGlyph status="bad" />
        </span>
        {words.unfold}
      </button>,
      host,
    );
  return (
    <>
      {createPortal(
        <section className={cx(css.band, isWall && css.wall)} role="alert" data-density={isWall ? 'seat' : undefined}>
          <span className={css.mark}>
            <StatusGlyph status="bad" size={isWall ? '3.4vh' : 'var(--c-icon)'} />
          </span>
          <div className={css.words}>
            <p className={css.title}>{own === null ? words.told(others.length) : words.title[own]}</p>
            <p>
              {words.stop} {own !== null && !isWall && words.frozen}
            </p>
            {others.length > 0 && !isWall && (
              <ul className={css.others}>
                {others.slice(-NAMED).map(({ at, from, why }) => (
                  <li key={`${at}/${from}/${why}`}>
                    {words.from(from, formatTime(at))}: {words.title[why]}
                  </li>
                ))}
              </ul>
            )}
          </div>
          {!isWall && (
            <div className={css.acts}>
              {own !== null && <Button onClick={() => setAsking(true)}>{words.goOn}</Button>}
              <Button icon="chevronUp" onClick={() => setFolded(true)}>
                {words.fold}
              </Button>
            </div>
          )}
        </section>,
        host,
      )}
      <ConfirmDialog
        open={asking}
        title={words.askTitle}
        confirmLabel={words.askYes}
        cancelLabel={words.askNo}
        danger
        onConfirm={() => {
          setAsking(false);
          trustLogAnew();
        }}
        onCancel={() => setAsking(false)}
      >
        <p>{words.askText}</p>
      </ConfirmDialog>
    </>
  );
}
