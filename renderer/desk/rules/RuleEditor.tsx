import { useState } from 'react';
import type { Rule } from '../../../core/voting/rule.ts';
import { useToasts } from '../../app/toasts.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { Kicker } from '../../parts/Kicker.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { rulesInEffect } from '../polls/rulesInEffect.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { BaseSection } from './BaseSection.tsx';
import { ConductsSection } from './ConductsSection.tsx';
import { dayWords } from './dayWords.ts';
import { ExamplesPanel } from './ExamplesPanel.tsx';
import { KindSection } from './KindSection.tsx';
import { LegalSection } from './LegalSection.tsx';
import { MajoritySection } from './MajoritySection.tsx';
import { MoreSection } from './MoreSection.tsx';
import css from './RulesPage.module.css';
import { type RuleForm, ruleFaults, ruleOf } from './ruleForm.ts';
import { SeesSection } from './SeesSection.tsx';
import { ThresholdsSection } from './ThresholdsSection.tsx';

export interface RuleEditorProps {
  ruleSetId: string;
  /** Saved versions, oldest first; none for a new set. */
  versions: readonly Rule[];
  initial: RuleForm;
  /** The room's calendar day. */
  today: string;
  used: number;
  onCopy: (() => void) | null;
  /** For a new set: it was saved, or dropped. */
  onDone: (() => void) | null;
}

/** What every section of the editor gets. */
export interface SectionProps {
  number: number;
  form: RuleForm;
  change: (fields: Partial<RuleForm>) => void;
  faults: ReturnType<typeof ruleFaults>;
}

/** A rule set, edited into its next version; saved versions never change. */
export function RuleEditor({ ruleSetId, versions, initial, today, used, onCopy, onDone }: RuleEditorProps) {
  const { people, refusals, desk } = useText();
  const text = people.rules;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const blocked = useSendBlock();
  const version = versions.length + 1;
  const draft = useFormDraft(`rule.${ruleSetId}.${version}`, initial);
  const { value: form, change } = draft;
  const [sent, setSent] = useState(false);
  const meeting = useView('meeting');
  const dirty = onDone !== null || JSON.stringify(form) !== JSON.stringify(initial);
  const found = ruleFaults(form);
  const faults = sent ? found : new Set<never>();
  const inEffect = rulesInEffect([versions], today)[0];
  const save = async () => {
    setSent(true);
    const rule = ruleOf(form, ruleSetId, version);
    if (rule === null) return;
    if ((await send({ kind: 'saveRule', rule })).kind === 'refused') return;
    draft.discard();
    show('ok', text.saved(version));
    onDone?.();
  };
  const cancel = () => {
    draft.discard();
    setSent(false);
    onDone?.();
  };
  const section = { form, change, faults };
  return (
    <div className={css.editor}>
      <div className={css.work}>
        <header className={css.head}>
          <div className={css.name}>
            <Kicker>{dirty ? text.editing(version) : text.viewing(versions.length)}</Kicker>
            <h2 className="visually-hidden">{form.name}</h2>
            <TextField
              label={text.name}
              hideLabel
              required
              value={form.name}
              error={faults.has('name') ? text.faults.name : undefined}
              onChange={(name) => change({ name })}
            />
          </div>
          <dl className={css.facts}>
            <div>
              <dt>{text.inEffect}</dt>
              <dd>
                {inEffect === undefined ? text.none : text.latest(inEffect.version, dayWords(inEffect.effectiveFrom))}
              </dd>
            </div>
            <div>
              <dt>{text.used}</dt>
              <dd>{text.usedIn(used)}</dd>
            </div>
          </dl>
          <div className={css.day}>
            <TextField
              type="date"
              label={text.nextFrom(version)}
              required
              value={form.effectiveFrom}
              hint={form.effectiveFrom === '' ? undefined : dayWords(form.effectiveFrom)}
              error={faults.has('day') ? text.faults.day : undefined}
              onChange={(effectiveFrom) => change({ effectiveFrom })}
            />
          </div>
        </header>
        {refusal !== null && <Banner tone="bad" word={refusals[refusal]} />}
        {sent && found.size > 0 && <Banner tone="bad" word={desk.shell.fixFields} />}
        <KindSection number={1} {...section} />
        <BaseSection number={2} {...section} meeting={meeting} />
        <MajoritySection number={3} {...section} meeting={meeting} />
        <ThresholdsSection number={4} {...section} />
        <div className={css.pair}>
          <ConductsSection number={5} {...section} />
          <MoreSection number={6} {...section} />
        </div>
        <SeesSection number={7} {...section} />
        <LegalSection number={8} {...section} />
      </div>
      <ExamplesPanel form={form} meeting={meeting} />
      <footer className={css.foot}>
        <p className={css.note}>
          <Icon name="lock" size="var(--c-icon-small)" />
          {dirty ? text.keeps(version) : text.clean}
        </p>
        {onCopy !== null && !dirty && (
          <Button icon="copy" onClick={onCopy}>
            {text.copy}
          </Button>
        )}
        {dirty && <Button onClick={cancel}>{text.cancel}</Button>}
        <Button
          variant="primary"
          busy={busy}
          disabled={!dirty || blocked !== undefined}
          note={blocked}
          onClick={() => void save()}
        >
          {versions.length === 0 ? text.saveNew : text.save(version)}
        </Button>
      </footer>
    </div>
  );
}
