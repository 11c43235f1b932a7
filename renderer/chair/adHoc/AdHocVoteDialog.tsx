import { useState } from 'react';
import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import { MAX_LINES } from '../../../core/voting/poll.ts';
import { RuleKind } from '../../../core/voting/rule.ts';
import { serverNow } from '../../app/clock.ts';
import { useDraft } from '../../app/draft.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { TextArea } from '../../parts/TextArea.tsx';
import type { Meeting } from '../meetingType.ts';
import { Refusal } from '../notices/Refusal.tsx';
import { entitledNow } from '../vote/entitledNow.ts';
import { RollPreview } from '../vote/RollPreview.tsx';
import { RuleFacts } from '../vote/RuleFacts.tsx';
import { rulesInForce } from '../vote/rulesInForce.ts';
import css from './AdHocVoteDialog.module.css';
import { type AdHocDraft, conductOf, conductOffers, EMPTY_AD_HOC, fits, linesOf, setupOf } from './adHocForm.ts';
import { BallotSettings } from './BallotSettings.tsx';
import { ConductChoice } from './ConductChoice.tsx';

export interface AdHocVoteDialogProps {
  open: boolean;
  onClose: () => void;
  meeting: Meeting;
  /** The item on the table: the vote belongs to it. */
  itemId: string | null;
}

/** A vote raised in the room, of any kind: written, ruled and opened in one step. */
export function AdHocVoteDialog({ open, onClose, meeting, itemId }: AdHocVoteDialogProps) {
  const t = useText();
  const words = t.chair.adHoc;
  const command = useCommand();
  const [id, setId] = useState(newId);
  const [draft, setDraft, forget] = useDraft<AdHocDraft>('chair-ad-hoc', EMPTY_AD_HOC);
  const all = rulesInForce(useView('rules')?.sets ?? [], serverNow());
  const delegates = useView('delegates')?.delegates ?? [];
  const hasKey = useView('board')?.isReady ?? false;
  const noun = meeting.body.memberNoun;
  const change = (fields: Partial<AdHocDraft>) => setDraft({ ...draft, ...fields });

  const rules = all.filter((rule) => rule.kind === draft.kind);
  const rule = rules.find((candidate) => candidate.ruleSetId === draft.ruleSetId) ?? rules[0];
  const entitled = entitledNow(delegates, 'officials').length;
  const offers = rule === undefined ? [] : conductOffers(rule, { hasKey, entitled });
  const conduct = conductOf(offers, draft.conduct);
  const lines = linesOf(draft.lines, draft.kind, delegates);
  const isQuestion = draft.kind === 'decision';
  const setup = rule === undefined || conduct === null ? null : setupOf(draft, { id, itemId, rule, conduct, lines });
  const tooLong = tidy(draft.title).length > TEXT_LIMITS.line;
  const isReady = setup !== null && entitled > 0 && fits(draft, lines);
  const go = async () => {
    if (setup === null) return;
    const outcome = await command.send({ kind: 'openAdHocPoll', meetingId: meeting.id, poll: setup });
    if (outcome.kind !== 'receipt') return;
    forget();
    setId(newId());
    onClose();
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t.chair.openVote.cancel}</Button>
      <Button variant="primary" icon="vote" disabled={!isReady} busy={command.busy} onClick={() => void go()}>
        {t.chair.openVote.go}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.title} closeLabel={t.common.close} width="l" footer={footer}>
      <div className={css.body}>
        <div className={css.kinds}>
          <SegmentedControl
            label={words.kind}
            options={RuleKind.options.map((kind) => ({ value: kind, label: t.voting.kind[kind] }))}
            value={draft.kind}
            onChange={(kind) => change({ kind, conduct: null })}
          />
        </div>
        <TextArea
          label={words.question}
          hint={words.questionHint}
          error={tooLong ? words.tooLong(TEXT_LIMITS.line) : undefined}
          rows={2}
          required
          autoFocus
          value={draft.title}
          onChange={(title) => change({ title })}
        />
        <TextArea
          label={isQuestion ? words.lines.decision : words.lines.persons}
          hint={
            lines.length === 0
              ? words.linesHint[isQuestion ? 'decision' : 'persons']
              : words.linesCount(lines.length, lines.filter(({ personId }) => personId !== null).length)
          }
          error={lines.length > MAX_LINES ? words.linesTooMany(MAX_LINES) : undefined}
          rows={isQuestion ? 2 : 4}
          required={!isQuestion}
          value={draft.lines}
          onChange={(text) => change({ lines: text })}
        />
        {draft.kind === 'election' && (
          <NumberField
            label={words.seats}
            min={1}
            max={Math.max(1, lines.length)}
            value={draft.seats}
            onChange={(seats) => change({ seats })}
          />
        )}
        {rule === undefined ? (
          <Banner tone="warn" word={words.noRule} />
        ) : (
          <>
            <SelectField
              label={words.rule}
              options={rules.map((candidate) => ({ value: candidate.ruleSetId, label: candidate.name }))}
              value={rule.ruleSetId}
              onChange={(ruleSetId) => change({ ruleSetId, conduct: null })}
            />
            <RuleFacts rule={rule} figures={meeting.figures} noun={noun} />
            <ConductChoice
              rule={rule}
              offers={offers}
              value={conduct}
              onChange={(chosen) => change({ conduct: chosen })}
            />
            {conduct !== null && <BallotSettings draft={draft} rule={rule} conduct={conduct} change={change} />}
          </>
        )}
        {!meeting.quorum.met && (
          <Banner tone="warn" word={t.chair.openVote.noQuorum}>
            {t.chair.quorum.needs(meeting.quorum.required, noun)}.
          </Banner>
        )}
        <RollPreview voters="officials" noun={noun} />
        <Refusal command={command} />
      </div>
    </Dialog>
  );
}
