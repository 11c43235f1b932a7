import { useText } from '../app/useText.ts';
import { ChoiceGlyph } from '../parts/ChoiceGlyph.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import { markGroups } from './ballotSummary.ts';
import { type Choices, isAboutPeople, type Poll } from './ballotTypes.ts';
import css from './MarkGroups.module.css';

/** A ballot in words: each mark with how many lines have it and which, and what is left blank. */
export function MarkGroups({ poll, choices }: { poll: Poll; choices: Choices }) {
  const words = useText().seat.ballot;
  const countWords = isAboutPeople(poll) ? words.people : words.questions;
  return (
    <dl className={css.groups}>
      {markGroups(poll, choices).map(({ option, lines }) => (
        <div key={option?.id ?? ''} className={css.group} data-kind={option?.role ?? 'none'}>
          <dt className={css.mark}>
            {option === null ? (
              <StatusGlyph status="none" size="36px" />
            ) : (
              <ChoiceGlyph kind={option.role} size="36px" />
            )}
            <span className={css.label}>{option?.label ?? words.leftBlank}</span>
            <span className={css.count}>{countWords(lines.length)}</span>
          </dt>
          <dd className={css.names}>{lines.map(({ number, title }) => `${number}. ${title}`).join(' · ')}</dd>
        </div>
      ))}
    </dl>
  );
}
