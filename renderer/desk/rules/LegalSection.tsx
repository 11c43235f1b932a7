import { newId } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { dayWords } from './dayWords.ts';
import type { SectionProps } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { LEGAL_MAX, type LegalForm } from './ruleForm.ts';
import { Section } from './Section.tsx';

/** The texts a rule stands on, each with its date and whether somebody has held the rule against it. */
export function LegalSection({ number, form, change, faults }: SectionProps) {
  const { people } = useText();
  const text = people.rules.legal;
  const { legalBasis } = form;
  const set = (at: number, fields: Partial<LegalForm>) =>
    change({ legalBasis: legalBasis.map((line, n) => (n === at ? { ...line, ...fields } : line)) });
  const add = () =>
    change({ legalBasis: [...legalBasis, { id: newId(), text: '', clause: '', date: '', confirmed: false }] });
  return (
    <Section
      number={number}
      title={text.title}
      actions={
        <Button small icon="plus" disabled={legalBasis.length >= LEGAL_MAX} onClick={add}>
          {text.add}
        </Button>
      }
      errors={[faults.has('legal') && people.rules.faults.legal]}
    >
      {legalBasis.length === 0 && <p className={css.quiet}>{text.none}</p>}
      <ul className={css.rows}>
        {legalBasis.map((line, at) => (
          <li key={line.id} className={css.legal}>
            <TextField
              label={text.textOf(at + 1)}
              hideLabel
              placeholder={text.text}
              value={line.text}
              onChange={(value) => set(at, { text: value })}
            />
            <TextField
              label={text.clauseOf(at + 1)}
              hideLabel
              placeholder={text.clause}
              value={line.clause}
              onChange={(clause) => set(at, { clause })}
            />
            <TextField
              type="date"
              label={text.dateOf(at + 1)}
              hideLabel
              value={line.date}
              hint={line.date === '' ? undefined : dayWords(line.date)}
              onChange={(date) => set(at, { date })}
            />
            <Checkbox
              label={
                <>
                  <span className="visually-hidden">{text.confirmedOf(at + 1)}</span>
                  <span aria-hidden="true">
                    <StatusPill status={line.confirmed ? 'ok' : 'warn'} plain>
                      {line.confirmed ? text.confirmed : text.unconfirmed}
                    </StatusPill>
                  </span>
                </>
              }
              checked={line.confirmed}
              onChange={(confirmed) => set(at, { confirmed })}
            />
            <IconButton
              icon="trash"
              small
              label={text.remove(at + 1)}
              onClick={() => change({ legalBasis: legalBasis.filter((_, n) => n !== at) })}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
