import { useState } from 'react';
import type { Rule } from '../../../core/voting/rule.ts';
import { serverNow } from '../../app/clock.ts';
import { useDraft } from '../../app/draft.ts';
import { newId } from '../../app/useCommand.ts';
import { useHasView, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { roomDay } from '../shared/roomTime.ts';
import { dayWords } from './dayWords.ts';
import { newRule } from './kindDefaults.ts';
import { RuleEditor } from './RuleEditor.tsx';
import css from './RulesPage.module.css';
import { formOf, type RuleForm } from './ruleForm.ts';

/** A set that is only on this screen yet. */
interface NewSet {
  readonly ruleSetId: string;
  readonly form: RuleForm;
}

/** The rule sets of the installation: the list, and the chosen one to edit as its next version. */
export function RulesPage() {
  const { people, desk, voting } = useText();
  const text = people.rules;
  const sets = useView('rules')?.sets ?? [];
  const known = useHasView('rules');
  const polls = useView('polls')?.polls ?? [];
  const [chosenId, setChosen] = useDraft<string | null>('desk.rules.chosen', null);
  const [fresh, setFresh, dropFresh] = useDraft<NewSet | null>('desk.rules.new', null);
  const [today] = useState(() => roomDay(serverNow()));
  const latest = sets.flatMap((versions) => versions.at(-1) ?? []);
  const stored = sets.find((versions) => versions[0]?.ruleSetId === chosenId);
  // Once it is saved, what was new is a set like the others.
  const isNew = fresh !== null && chosenId === fresh.ruleSetId && stored === undefined;
  const versions = isNew ? [] : (stored ?? sets[0] ?? []);
  const current = versions.at(-1);
  const used = (ruleSetId: string) => polls.filter((poll) => poll.setup.rule.ruleSetId === ruleSetId).length;
  const start = (form: RuleForm) => {
    const ruleSetId = newId();
    setFresh({ ruleSetId, form });
    setChosen(ruleSetId);
  };
  const create = () => start({ ...newRule('decision'), name: text.newName, effectiveFrom: today });
  const copy = (rule: Rule) => start({ ...formOf(rule), name: text.copyName(rule.name), effectiveFrom: today });
  return (
    <div className={css.page}>
      <Panel
        title={text.list}
        flush
        actions={
          <Button small icon="plus" onClick={create}>
            {text.create}
          </Button>
        }
      >
        <ul aria-label={text.list}>
          {isNew && (
            <li>
              <button type="button" className={css.set} aria-current="true">
                <strong>{fresh.form.name}</strong>
                <span>{text.newSet}</span>
              </button>
            </li>
          )}
          {latest.map((rule) => (
            <li key={rule.ruleSetId}>
              <button
                type="button"
                className={css.set}
                aria-current={!isNew && rule.ruleSetId === current?.ruleSetId ? 'true' : undefined}
                onClick={() => setChosen(rule.ruleSetId)}
              >
                <span className={css.kind}>{voting.kind[rule.kind]}</span>
                <strong>{rule.name}</strong>
                <span>{text.latest(rule.version, dayWords(rule.effectiveFrom))}</span>
                <span>{text.usedHere(used(rule.ruleSetId))}</span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      {!known && <Skeleton label={desk.shell.loading} shape={8} />}
      {known && current === undefined && !isNew && (
        <EmptyState icon="vote" title={text.empty}>
          {text.emptyText}
        </EmptyState>
      )}
      {isNew && (
        <RuleEditor
          key={fresh.ruleSetId}
          ruleSetId={fresh.ruleSetId}
          versions={[]}
          initial={fresh.form}
          today={today}
          used={0}
          onCopy={null}
          onDone={dropFresh}
        />
      )}
      {current !== undefined && !isNew && (
        <RuleEditor
          key={`${current.ruleSetId}.${current.version}`}
          ruleSetId={current.ruleSetId}
          versions={versions}
          initial={nextVersion(current, today)}
          today={today}
          used={used(current.ruleSetId)}
          onCopy={() => copy(current)}
          onDone={null}
        />
      )}
    </div>
  );
}

/** The next version starts as the one before it, in effect from today unless that one is still to come. */
const nextVersion = (rule: Rule, today: string): RuleForm => ({
  ...formOf(rule),
  effectiveFrom: rule.effectiveFrom > today ? rule.effectiveFrom : today,
});
