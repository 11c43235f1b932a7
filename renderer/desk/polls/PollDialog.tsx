import { useState } from 'react';
import type { PollLine } from '../../../core/views/pollsView.ts';
import { useToasts } from '../../app/toasts.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { FormDialog } from '../shared/FormDialog.tsx';
import formCss from '../shared/form.module.css';
import { roomDay } from '../shared/roomTime.ts';
import { textError } from '../shared/textError.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';
import { ConductFields } from './ConductFields.tsx';
import { LinesFields } from './LinesFields.tsx';
import { emptyLine, emptyPoll, fieldsOfOtherRule, formOfPoll, setupOfPoll } from './pollForm.ts';
import css from './polls.module.css';
import { RuleFields } from './RuleFields.tsx';
import { RulePreview } from './RulePreview.tsx';
import { rulesInEffect } from './rulesInEffect.ts';
import { SeatsFields } from './SeatsFields.tsx';
import { SightFields } from './SightFields.tsx';
import { VotersFields } from './VotersFields.tsx';

export interface PollDialogProps {
  /** A stored vote, or null for a new one of `itemId`. */
  poll: PollLine | null;
  itemId: string | null;
  onClose: () => void;
}

/** Stands for "no item" in the list. */
const NONE = '';

/** A vote as the chair will open it: question, rule, who votes, how long, who sees the counts. */
export function PollDialog({ poll, itemId, onClose }: PollDialogProps) {
  const { meeting } = useDeskMeeting();
  const { desk, voting } = useText();
  const { shell, polls: text } = desk;
  const items = useView('agenda')?.items ?? [];
  const sets = useView('rules')?.sets ?? [];
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const [id] = useState(() => poll?.setup.id ?? newId());

  const offered = rulesInEffect(sets, roomDay(meeting.startsAt));
  const original = sets
    .flat()
    .find((rule) => rule.ruleSetId === poll?.setup.rule.ruleSetId && rule.version === poll.setup.rule.version);
  const draft = useFormDraft(
    poll === null ? `poll.${meeting.id}.add.${itemId ?? 'none'}` : `poll.${meeting.id}.edit.${poll.setup.id}`,
    poll === null ? emptyPoll(itemId, offered[0] ?? null, id) : formOfPoll(poll.setup, original ?? null),
  );
  const form = draft.value;
  const setup = setupOfPoll(id, form);
  const keyOf = (rule: { ruleSetId: string; version: number }) => `${rule.ruleSetId}/${rule.version}`;
  const { rule } = form;
  // A rule that is no longer in effect stays in the list of the vote that uses it.
  const used = rule === null || offered.some((other) => keyOf(other) === keyOf(rule)) ? [] : [rule];
  const choices = [...offered, ...used];

  const submit = async () => {
    setTried(true);
    if (setup === null) return;
    const outcome = await send({ kind: 'savePoll', meetingId: meeting.id, poll: setup });
    if (outcome.kind === 'refused') return;
    draft.discard();
    onClose();
    show('ok', text.saved);
  };
  return (
    <FormDialog
      title={text.dialog[poll === null ? 'add' : 'edit']}
      submitLabel={shell.save}
      width="l"
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={tried && setup === null}
    >
      <TextArea
        label={text.fields.title}
        hint={text.fields.titleHint}
        required
        rows={2}
        value={form.title}
        onChange={(title) => draft.change({ title })}
        error={textError(shell, form.title, { required: tried })}
      />
      {choices.length === 0 && <Banner tone="warn" word={text.fields.noRules} />}
      <div className={css.two}>
        <SelectField
          label={text.fields.rule}
          required
          value={rule === null ? '' : keyOf(rule)}
          placeholder={text.fields.rulePlaceholder}
          options={choices.map((choice) => ({
            value: keyOf(choice),
            label: `${voting.kind[choice.kind]} · ${choice.name}`,
          }))}
          onChange={(key) => {
            const chosen = choices.find((choice) => keyOf(choice) === key);
            if (chosen !== undefined) draft.change(fieldsOfOtherRule(form, chosen, newId()));
          }}
          error={tried && rule === null ? shell.required : undefined}
        />
        <SelectField
          label={text.fields.item}
          value={form.itemId ?? NONE}
          options={[
            { value: NONE, label: text.fields.noItem },
            ...items
              .filter((item) => item.kind === 'item')
              .map((item) => ({ value: item.id, label: `${item.number}. ${item.title}` })),
          ]}
          onChange={(value) => draft.change({ itemId: value === NONE ? null : value })}
        />
      </div>
      {rule?.kind === 'decision' && (
        <div className={formCss.stack}>
          <SegmentedControl
            label={text.fields.asks}
            value={form.lines.length > 1 ? 'many' : 'one'}
            options={[
              { value: 'one', label: text.fields.asksOne },
              { value: 'many', label: text.fields.asksMany },
            ]}
            onChange={(asks) =>
              draft.change({
                lines:
                  asks === 'one'
                    ? [{ ...(form.lines[0] ?? emptyLine(newId())), title: '', note: '' }]
                    : [...form.lines, emptyLine(newId())],
              })
            }
          />
        </div>
      )}
      {rule !== null && (rule.kind !== 'decision' || form.lines.length > 1) && (
        <LinesFields form={form} change={draft.change} marked={tried} />
      )}
      {rule?.kind === 'election' && <SeatsFields form={form} change={draft.change} marked={tried} />}
      <RulePreview form={form} />
      <ConductFields form={form} change={draft.change} />
      <SightFields form={form} change={draft.change} marked={tried} />
      <VotersFields form={form} change={draft.change} marked={tried} />
      {rule !== null && <RuleFields form={form} rule={rule} change={draft.change} />}
    </FormDialog>
  );
}
