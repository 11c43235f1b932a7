import { useState } from 'react';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { lineTitle } from '../../board/boardRows.ts';
import { choiceLetters } from '../../board/choiceLetters.ts';
import type { Poll } from '../../board/pollTypes.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceGlyph } from '../../parts/ChoiceGlyph.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import stage from '../Stage.module.css';
import css from './NamesButton.module.css';
import { namesByChoice } from './namesByChoice.ts';

/** Who chose what, by choice: a button that is there only where the view has the names. */
export function NamesButton({ poll }: { poll: Poll }) {
  const t = useText();
  const words = t.chair.counting.names;
  const named = useView('named');
  const [open, setOpen] = useState(false);
  const [lineId, setLineId] = useState<string | null>(null);
  if (named === null || named.pollId !== poll.id) return null;
  const at = Math.max(
    0,
    poll.lines.findIndex(({ id }) => id === lineId),
  );
  const letters = choiceLetters(poll.rule.options);
  return (
    <>
      <Button className={stage.side} icon="people" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={words.title} closeLabel={t.common.close} width="l">
        <div className={css.box}>
          <p className={css.quiet}>{words.scope[poll.names]}</p>
          {poll.lines.length > 1 && (
            <SelectField
              label={words.line}
              options={poll.lines.map((line) => ({ value: line.id, label: lineTitle(poll, line) }))}
              value={poll.lines[at]?.id ?? ''}
              onChange={setLineId}
            />
          )}
          {namesByChoice(poll.rule.options, named.entries, at).map(({ option, entries }) => (
            <section key={option?.id ?? ''} className={css.group}>
              <h3 className={css.heading}>
                {option === null ? (
                  <StatusGlyph status="none" size="28px" />
                ) : (
                  <>
                    <span className={css.letter}>{letters.get(option.id)}</span>
                    <ChoiceGlyph kind={option.role} size="28px" />
                  </>
                )}
                {words.group(option?.label ?? t.voting.notVoted, entries.length)}
              </h3>
              <ul className={css.names}>
                {entries.map(({ personId, place, name }) => (
                  <li key={personId}>
                    {place !== null && <span className={css.quiet}>{t.common.place(place)}</span>} {name}
                  </li>
                ))}
                {entries.length === 0 && <li className={css.quiet}>{words.nobody}</li>}
              </ul>
            </section>
          ))}
        </div>
      </Dialog>
    </>
  );
}
