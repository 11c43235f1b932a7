import { formatTime } from '../../../core/i18n/format.ts';
import { serverNow } from '../../app/clock.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import type { BallotControl } from '../../ballot/useBallot.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { reachable } from '../../parts/reachable.ts';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { useSecondsLeft } from '../../parts/useSecondsLeft.ts';
import { readingState } from '../papers/reading.ts';
import { useOpenPaper } from '../papers/useOpenPaper.ts';
import { useBodyWords } from '../useMeeting.ts';
import { useSeat } from '../useSeat.ts';
import { goTo } from '../where.ts';
import css from './AwayScreen.module.css';

const WORKS: readonly IconName[] = ['book', 'list', 'vote'];
const WAITS: readonly IconName[] = ['vote', 'document', 'flag'];

function Retrying({ since, attempts, retryAt }: { since: number; attempts: number; retryAt: number }) {
  const words = useText().seat.away;
  const left = useSecondsLeft(retryAt, serverNow);
  return (
    <Card title={words.reconnecting}>
      <p className={css.strong}>{words.retryIn(left)}</p>
      <ProgressBar value={null} label={words.reconnecting} />
      <p className={css.quiet}>{words.since(formatTime(since), attempts)}</p>
    </Card>
  );
}

/** The own ballots: what is safe with the server, and what waits on this terminal. */
function MyBallots({ ballot }: { ballot: BallotControl }) {
  const words = useText().seat.away;
  const own = (useView('mine')?.ballots ?? []).flatMap((line) => (line.ballot === null ? [] : [line.ballot]));
  return (
    <Card title={words.safe}>
      <ul className={css.ballots}>
        {ballot.waits && (
          <li>
            <StatusGlyph status="warn" size="28px" />
            <div>
              <p className={css.name}>{words.ballotWaits}</p>
              <p className={css.quiet}>{words.ballotWaitsText}</p>
            </div>
          </li>
        )}
        {own.map((line) => (
          <li key={line.entry}>
            <StatusGlyph status="ok" size="28px" />
            <div>
              <p className={css.name}>{words.ballotAt(formatTime(line.at))}</p>
              <p className={css.quiet}>{words.ballotSafe}</p>
              <p className={css.code}>{line.code}</p>
            </div>
          </li>
        ))}
        {own.length === 0 && !ballot.waits && (
          <li>
            <StatusGlyph status="ok" size="28px" />
            <p>{words.noBallots}</p>
          </li>
        )}
      </ul>
    </Card>
  );
}

/** The server is away: what has been kept, what still works, what waits. It leaves by itself. */
export function AwayScreen({ ballot, onGoOn }: { ballot: BallotControl; onGoOn: () => void }) {
  const t = useText();
  const words = t.seat.away;
  const { who } = useBodyWords();
  const link = useLink();
  const { move, readings } = useSeat();
  const paper = useOpenPaper();
  const state = paper === null ? null : readingState(readings, paper);
  const page = state === null || state.kind === 'unread' ? 1 : state.page;
  const list = (items: readonly string[], icons: readonly IconName[]) =>
    items.map((item, at) => (
      <li key={item}>
        <Icon name={icons[at] ?? 'info'} />
        {item}
      </li>
    ));
  return (
    <div className={css.page} role="status">
      <div className={css.main}>
        <div>
          <Kicker tone="warn">
            <Icon name="wifiOff" size="1.4em" />
            {words.kicker}
          </Kicker>
          <h2 className={css.title}>{words.title}</h2>
          <p className={css.text}>{words.text(who)}</p>
        </div>
        {paper === null ? (
          <Button
            icon="list"
            block
            onClick={() => {
              onGoOn();
              move((where) => goTo(where, 'agenda'));
            }}
          >
            {t.seat.agenda.title}
          </Button>
        ) : (
          <Card look="raised" className={css.paper}>
            <Icon name="document" size="88px" className={css.icon} />
            <div className={css.words}>
              <p className={css.quiet}>{words.reading}</p>
              <p className={css.strong}>{paper.name}</p>
              <p>{words.page(page, paper.file.pages)}</p>
              <p className={css.kept}>
                <StatusGlyph status="ok" size="24px" />
                {words.kept}
              </p>
              <p className={css.quiet}>{words.keptText}</p>
            </div>
            <Button
              variant="primary"
              icon="book"
              className={css.read}
              onClick={() => move((where) => ({ ...where, part: 'reader' }))}
            >
              {words.read(page)}
            </Button>
          </Card>
        )}
        <div className={css.lists}>
          <Card>
            <h3 className={css.works}>
              <StatusGlyph status="ok" size="30px" />
              {words.works}
            </h3>
            <ul className={css.list}>{list(words.worksList, WORKS)}</ul>
          </Card>
          <Card look="waiting">
            <h3 className={css.waits}>
              <StatusGlyph status="paused" size="30px" />
              {words.waits}
            </h3>
            <ul className={css.list}>{list(words.waitsList, WAITS)}</ul>
          </Card>
        </div>
      </div>
      <aside ref={reachable} className={css.side} aria-label={words.safe}>
        {link.kind === 'lost' && <Retrying {...link} />}
        <MyBallots ballot={ballot} />
        <Card className={css.help}>
          <Icon name="hand" size="44px" />
          <div>
            <p className={css.name}>{words.help}</p>
            <p>{words.helpText}</p>
          </div>
        </Card>
      </aside>
    </div>
  );
}
