import { formatCount } from '../../core/i18n/format.ts';
import { useLanguage, useText } from '../app/useText.ts';
import { ChoiceGlyph } from '../parts/ChoiceGlyph.tsx';
import { cx } from '../parts/cx.ts';
import { NumberField } from '../parts/NumberField.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import css from './CountEntry.module.css';
import { boundsOf, countedOptions, lineSum } from './countForm.ts';
import type { CountPartProps } from './countParts.ts';

/** The figures of every person or question, in ballot order. */
export function CountLines({ poll, form, fault, differing, change }: CountPartProps) {
  const { count: text } = useText();
  const { language } = useLanguage();
  const places = countedOptions(poll);
  // On a struck list the rest of the valid ballots has the name struck out; elsewhere it says nothing on this line.
  const struck = poll.rule.ballotForm === 'strike' ? poll.rule.options.find(({ role }) => role !== 'for') : undefined;
  const { mostFor } = boundsOf(poll);
  const most = (form.valid ?? 0) * (mostFor?.names ?? 0);
  const set = (at: number, place: number, value: number | null) =>
    change({ lines: form.lines.map((line, i) => (i === at ? line.with(place, value) : line)) });
  return (
    <div className={css.table} style={{ '--options': places.length }}>
      <div className={cx(css.row, css.head)} aria-hidden="true">
        <span />
        <span>{text.line}</span>
        {places.map((place) => {
          const option = poll.rule.options[place];
          return option === undefined ? null : (
            <span key={option.id} className={css.option}>
              <ChoiceGlyph kind={option.role} size="1.2em" />
              {option.label}
            </span>
          );
        })}
        <span className={css.sum}>{struck?.label ?? text.unmarked}</span>
      </div>
      <ol>
        {poll.lines.map((line, at) => {
          const name = line.title === '' ? poll.title : line.title;
          const cells = form.lines[at] ?? [];
          const sum = lineSum(cells);
          const broken = fault?.kind === 'lineOverValid' && fault.line === at;
          const differs = places.some((place) => differing.has(`${at}.${place}`));
          const left = form.valid === null ? null : form.valid - sum;
          return (
            <li key={line.id} className={cx(css.row, broken && css.broken)}>
              <span className={css.number}>{poll.lines.length > 1 && at + 1}</span>
              <span className={css.name}>
                <strong>{name}</strong>
                {line.note !== '' && <small>{line.note}</small>}
                {(broken || differs) && (
                  <span className={css.fault} role="alert">
                    <StatusGlyph status="bad" size="1.1em" />
                    {broken ? text.faults.lineOverValid(sum, form.valid ?? form.returned ?? sum) : text.differs}
                  </span>
                )}
              </span>
              {places.map((place) => {
                const option = poll.rule.options[place];
                if (option === undefined) return null;
                return (
                  <div key={option.id} className={cx(css.cell, differing.has(`${at}.${place}`) && css.differs)}>
                    <NumberField
                      label={text.votesFor(name, option.label)}
                      hideLabel
                      value={cells[place] ?? null}
                      onChange={(value) => set(at, place, value)}
                    />
                  </div>
                );
              })}
              <span className={css.sum}>{left === null || left < 0 ? '' : formatCount(left, language)}</span>
            </li>
          );
        })}
      </ol>
      {fault?.kind === 'tooManyVotes' && (
        <p className={css.fault} role="alert">
          <StatusGlyph status="bad" size="1.1em" />
          {text.faults.tooManyVotes(most)}
        </p>
      )}
    </div>
  );
}
