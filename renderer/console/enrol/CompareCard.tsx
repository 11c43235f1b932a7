import { useEffect, useState } from 'react';
import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { EnrolledLine, EnrolmentView, EnrolRequestLine } from '../../../core/views/terminalViews.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { OpenAuthorityDialog } from '../door/OpenAuthorityDialog.tsx';
import { displayWords } from '../room/displayWords.ts';
import css from './CompareCard.module.css';
import { comparing } from './comparing.ts';
import type { EnrolDesk } from './enrolDraft.ts';
import { PositionPicker } from './PositionPicker.tsx';
import { positionName } from './positionName.ts';
import { BROWSER_KINDS, MACHINE_KINDS } from './positionOptions.ts';
import { type Conflict, positionOf } from './positions.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import { useArmed } from './useArmed.ts';
import { useDecide } from './useDecide.ts';
import { useRoomNames } from './useRoomNames.ts';

export interface CompareCardProps {
  desk: EnrolDesk;
  view: EnrolmentView;
  /** Those that wait, the oldest first. */
  requests: readonly EnrolRequestLine[];
  conflicts: ReadonlyMap<string, Conflict>;
}

/** The one machine whose four words are being compared (E-4). */
export function CompareCard(props: CompareCardProps) {
  const words = useText().console.enrol.compare;
  const { desk, requests } = props;
  const { change } = desk;
  const current = comparing(desk.draft, requests);
  const request = current.kind === 'none' ? null : current.request;
  // What is on the card stays on it, whatever happens to the list.
  useEffect(() => {
    if (request !== null) change(() => ({ kept: request }));
  }, [request, change]);
  switch (current.kind) {
    case 'none':
      return (
        <div className={css.empty}>
          <EmptyState icon="monitor" title={words.none}>
            {words.noneText}
          </EmptyState>
        </div>
      );
    case 'gone': {
      const next = () => change(() => ({ kept: null }));
      return (
        <Banner
          tone="warn"
          word={words.gone(current.request.name)}
          actions={<Button onClick={next}>{requests.length > 0 ? words.toNext : words.close}</Button>}
        >
          {words.goneText}
        </Banner>
      );
    }
    case 'open':
      return <OpenRequest {...props} request={current.request} />;
  }
}

function OpenRequest(props: CompareCardProps & { request: EnrolRequestLine }) {
  const { desk, view, requests, conflicts, request } = props;
  const text = useText();
  const words = text.console.enrol.compare;
  const names = useRoomNames();
  const isOffline = useLink().kind !== 'open';
  const isArmed = useArmed(request.id);
  const [asksKey, setAsksKey] = useState(false);
  const [revoking, setRevoking] = useState<EnrolledLine | null>(null);
  const { decide, busy } = useDecide(desk, () => setAsksKey(true));
  const { chosen } = desk.draft;
  const use = positionOf(request, chosen, names.places);
  const conflict = conflicts.get(request.id);
  const isBrowser = request.kind === 'browser';
  const needsKey = !isBrowser && view.authority.openUntil === null;
  const facts = [
    [words.asked, formatTimeWithSeconds(request.at)],
    [words.machine, isBrowser ? words.browser : ''],
    [words.display, displayWords(request.display)],
    [words.address, request.address],
  ].filter(([, value]) => value !== '');
  const isWished = request.use === null && request.wish !== null;
  const knowsWish = names.places.some(({ label }) => label === request.wish);
  const title = use === null ? request.name : `${positionName(use, names, text)} · ${request.name}`;
  return (
    <section className={css.card} aria-label={words.words} aria-live="polite">
      <div className={css.head}>
        <div>
          <Kicker>{words.kicker(requests.length)}</Kicker>
          <h2 className={css.title}>{title}</h2>
        </div>
        <dl className={css.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={css.prompt}>
        <p className={css.ask}>{words.words}</p>
        {request.use === null && (
          <div className={css.where}>
            <div className={css.picker}>
              <PositionPicker
                label={text.console.enrol.use.label}
                hideLabel
                kinds={isBrowser ? BROWSER_KINDS : MACHINE_KINDS}
                terminals={view.terminals}
                value={use}
                onChange={(next) => desk.change((draft) => ({ chosen: { ...draft.chosen, [request.id]: next } }))}
              />
            </div>
            {isWished && (
              <span>{knowsWish ? words.wish(request.wish ?? '') : words.wishUnknown(request.wish ?? '')}</span>
            )}
            {use === null && !isWished && <span>{words.chooseFirst}</span>}
          </div>
        )}
      </div>
      <ol className={css.words} lang="vi" data-selectable>
        {request.words.map((word, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may be there twice, and its place is what it is
          <li key={index} className={css.word}>
            {word}
          </li>
        ))}
      </ol>
      {conflict?.kind === 'taken' && (
        <Banner
          tone="bad"
          word={words.taken}
          actions={<Button onClick={() => setRevoking(conflict.by)}>{words.revokeOld}</Button>}
        >
          {words.takenText(conflict.by.name)}
        </Banner>
      )}
      {conflict?.kind === 'rival' && (
        <Banner tone="warn" word={words.rival}>
          {words.rivalText(conflict.by.name)}
        </Banner>
      )}
      {needsKey && (
        <Banner
          tone="warn"
          word={words.closed}
          actions={
            <Button variant="primary" icon="unlock" onClick={() => setAsksKey(true)}>
              {words.openAuthority}
            </Button>
          }
        >
          {words.closedText}
        </Banner>
      )}
      <div className={css.foot}>
        <p className={css.warning}>
          <StatusGlyph status="warn" size={20} />
          <span>{words.warning}</span>
        </p>
        <div className={css.buttons}>
          <Button
            variant="danger"
            icon="cross"
            className={css.no}
            busy={busy === 'refuse'}
            disabled={isOffline || !isArmed || busy === 'admit'}
            onClick={() => void decide(request, null)}
          >
            {words.refuse}
          </Button>
          <Button
            variant={needsKey ? 'secondary' : 'primary'}
            icon="check"
            className={css.yes}
            busy={busy === 'admit'}
            disabled={
              isOffline || !isArmed || busy === 'refuse' || use === null || needsKey || conflict?.kind === 'taken'
            }
            onClick={() => use !== null && void decide(request, use)}
          >
            {isBrowser ? words.admitBrowser : words.admit}
          </Button>
        </div>
      </div>
      {asksKey && <OpenAuthorityDialog onClose={() => setAsksKey(false)} />}
      {revoking !== null && <RevokeDialog line={revoking} onClose={() => setRevoking(null)} />}
    </section>
  );
}
