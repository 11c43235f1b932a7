import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useBodyWords } from '../useMeeting.ts';
import type { Poll, Recorded } from './ballotScene.ts';
import { groupCode } from './groupCode.ts';
import css from './OwnBallot.module.css';

export interface OwnBallotProps {
  poll: Poll;
  entitled: boolean;
  ballot: Recorded | null;
}

/** The own choice and its receipt, shown to nobody else; or plainly that there is none. */
export function OwnBallot({ poll, entitled, ballot }: OwnBallotProps) {
  const t = useText();
  const { who } = useBodyWords();
  const ended = useView('meeting')?.state.kind === 'ended';
  const words = t.seat.vote;
  const option = poll.rule.options.find((candidate) => candidate.id === ballot?.optionId);
  if (ballot === null || option === undefined) {
    // When the meeting ends the server forgets who chose what: then an absent ballot says nothing.
    if (entitled && ended) return null;
    return <p className={css.none}>{entitled ? words.noBallot : words.notOnRoll}</p>;
  }
  return (
    <section className={css.own} aria-label={words.yours}>
      <ChoiceGlyph kind={option.role} size="56px" />
      <div className={css.words}>
        <p>
          {words.yours}: <strong>{option.label}</strong> · {formatTimeWithSeconds(ballot.at)}
        </p>
        {ballot.text !== null && (
          <p className={css.opinion} data-selectable>
            “{ballot.text}”
          </p>
        )}
        <p className={css.quiet}>
          <Icon name="lock" size="1.1em" />
          {words.onlyYou(who)}
        </p>
      </div>
      <div>
        <p className={css.quiet}>{words.receipt}</p>
        <p className={css.code} data-selectable>
          {groupCode(ballot.code)}
        </p>
      </div>
    </section>
  );
}
