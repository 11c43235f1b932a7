import { useText } from '../../app/useText.ts';
import { useDeskMeeting } from '../deskMeeting.ts';
import formCss from '../shared/form.module.css';
import { type PollForm, ruleOfForm } from './pollForm.ts';
import css from './polls.module.css';
import { requiredToday } from './requiredToday.ts';

/** The rule as a sentence, with what it needs on today's figures. */
export function RulePreview({ form }: { form: PollForm }) {
  const { desk, voting } = useText();
  const text = desk.polls.fields;
  const { meeting } = useDeskMeeting();
  const rule = ruleOfForm(form);
  if (rule === null) return null;
  const noun = meeting.body.memberNoun;
  const today = requiredToday(rule, meeting.figures);
  const unknown = { ballots: text.baseUnknown, weights: text.baseWeights, nobody: text.baseNobody };
  return (
    <div className={css.preview} aria-live="polite">
      <span className={formCss.label}>{text.preview}</span>
      <strong className={css.strong}>{voting.passesWhen(rule, noun)}</strong>
      {rule.kind === 'rating' ? (
        <span>{text.levels}</span>
      ) : today.kind === 'known' ? (
        <span>{voting.rule(rule, noun, today.required, today.base)}</span>
      ) : (
        <span>{unknown[today.why]}</span>
      )}
      {rule.thresholds.map(({ id, optionId, majority, consequence }) => (
        <span key={id} className={css.quiet}>
          {rule.options.find((option) => option.id === optionId)?.label} {voting.majority(majority)}: {consequence}
        </span>
      ))}
      {rule.base === 'present' && today.kind === 'known' && <span className={css.quiet}>{text.basePresent}</span>}
    </div>
  );
}
