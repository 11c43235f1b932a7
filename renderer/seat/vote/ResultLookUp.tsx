import { formatTime } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { resultStatus, useResultSentence } from '../../ballot/useResultSentence.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { reachable } from '../../parts/reachable.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useSeat } from '../useSeat.ts';
import { ALL_RESULTS, FIND_BALLOT } from '../where.ts';
import { Announced } from './Announced.tsx';
import css from './ResultLookUp.module.css';

/** The announced results of the meeting, and one of them with the own receipt. */
export function ResultLookUp() {
  const t = useText();
  const { where, move } = useSeat();
  const results = useView('results')?.polls ?? [];
  const sentence = useResultSentence();
  const words = t.seat.vote;
  const one = results.find((poll) => poll.id === where.lookUp);
  const look = (lookUp: string | null) => move((before) => ({ ...before, lookUp }));
  return (
    <div ref={reachable} className={css.page}>
      <div className={css.head}>
        <Button variant="quiet" icon="chevronLeft" onClick={() => look(one === undefined ? null : ALL_RESULTS)}>
          {words.back}
        </Button>
        {one === undefined ? (
          <h2 className={css.title}>{words.results}</h2>
        ) : (
          <div>
            <Kicker>{words.announced}</Kicker>
            <h2 className={css.title}>{one.title}</h2>
          </div>
        )}
        {one === undefined && (
          <Button icon="search" onClick={() => look(FIND_BALLOT)}>
            {t.seat.ballot.find.open}
          </Button>
        )}
      </div>
      {one === undefined && results.length === 0 && <EmptyState icon="vote" title={words.none} />}
      {one === undefined ? (
        <ol className={css.list}>
          {results.map((poll) => (
            <li key={poll.id}>
              <button type="button" className={css.result} onClick={() => look(poll.id)}>
                <StatusGlyph status={resultStatus(poll)} size="40px" />
                <span className={css.words}>
                  <span className={css.name}>{poll.title}</span>
                  <span className={css.quiet}>
                    {[
                      sentence(poll),
                      poll.revote ? words.revote : '',
                      poll.closedAt === null ? '' : formatTime(poll.closedAt),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </span>
                <Icon name="chevronRight" />
              </button>
            </li>
          ))}
        </ol>
      ) : (
        <Announced poll={one} />
      )}
    </div>
  );
}
