import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { BallotKeyState } from '../../ballot/BallotKeyState.tsx';
import { type Hand, isSingle, type Poll } from '../../ballot/ballotTypes.ts';
import { MarkGroups } from '../../ballot/MarkGroups.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useBodyWords } from '../useMeeting.ts';
import css from './OwnBallot.module.css';

/** One's own choice and its receipt, or that of an absent member cast here; or plainly that there is none. */
export function OwnBallot({ poll, hand }: { poll: Poll; hand: Hand }) {
  const t = useText();
  const { who } = useBodyWords();
  const mine = useView('mine');
  const ended = useView('meeting')?.state.kind === 'ended';
  const words = t.seat.vote;
  const { entitled, ballot } = hand;
  const whose = hand.personId === mine?.person?.id ? words.yours : t.seat.ballot.hands.of(hand.name);
  if (ballot === null) {
    // When the meeting ends the server forgets who chose what: then an absent ballot says nothing.
    if (entitled && ended) return null;
    return <p className={css.none}>{entitled ? words.noBallot : words.notOnRoll}</p>;
  }
  const option = isSingle(poll) ? poll.rule.options.find(({ id }) => id === ballot.choices?.[0]) : undefined;
  const said = option === undefined ? null : (ballot.words?.[0] ?? null);
  const shown = poll.names === 'everyone' && poll.state === 'announced';
  return (
    <section className={css.own} aria-label={whose}>
      {option === undefined ? (
        <Icon name={ballot.choices === null ? 'lock' : 'vote'} size="48px" />
      ) : (
        <ChoiceGlyph kind={option.role} size="56px" />
      )}
      <div className={css.words}>
        <p>
          {whose}: <strong>{option?.label ?? (ballot.choices === null ? t.seat.ballot.secret : '')}</strong> ·{' '}
          {formatTimeWithSeconds(ballot.at)}
        </p>
        {said !== null && (
          <p className={css.opinion} data-selectable>
            “{said}”
          </p>
        )}
        <p className={css.quiet}>
          <Icon name={shown ? 'eye' : 'lock'} size="1.1em" />
          {shown ? words.namesShown : words.onlyYou(who)}
        </p>
        <BallotKeyState keyId={ballot.key} />
      </div>
      <div>
        <p className={css.quiet}>{words.receipt}</p>
        <p className={css.code} data-selectable>
          {ballot.code}
        </p>
      </div>
      {option === undefined && ballot.choices !== null && (
        <div className={css.marks}>
          <MarkGroups poll={poll} choices={ballot.choices} />
        </div>
      )}
    </section>
  );
}
