import { LiveTally, POLL_SECONDS } from '../../../core/voting/poll.ts';
import { isCast, isSecret } from '../../../core/voting/rule.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import formCss from '../shared/form.module.css';
import { namesWithin, type PollForm, secondsFit } from './pollForm.ts';
import css from './polls.module.css';

export interface SightFieldsProps {
  form: PollForm;
  change: (fields: Partial<PollForm>) => void;
  marked: boolean;
}

/** How long it takes, whether a choice may be changed, and who sees counts and names. */
export function SightFields({ form, change, marked }: SightFieldsProps) {
  const text = useText().desk.polls.fields;
  const secret = isSecret(form.conduct);
  const circles = form.rule === null ? [] : namesWithin(form.rule);
  const widest = circles.at(-1);
  if (!isCast(form.conduct))
    return (
      <p className={formCss.note}>
        {text.noTime} {text.namesCounted}
      </p>
    );
  return (
    <div className={css.two}>
      <div className={formCss.stack}>
        <span className={formCss.label}>{text.limit}</span>
        <SegmentedControl
          label={text.limit}
          value={form.limited ? 'limited' : 'unlimited'}
          options={[
            { value: 'limited', label: text.limited },
            { value: 'unlimited', label: text.unlimited },
          ]}
          onChange={(value) => change({ limited: value === 'limited' })}
        />
        {form.limited && (
          <NumberField
            label={text.seconds}
            unit={text.secondsUnit}
            min={POLL_SECONDS.min}
            max={POLL_SECONDS.max}
            value={form.seconds}
            onChange={(seconds) => change({ seconds })}
            error={marked && !secondsFit(form) ? text.badSeconds(POLL_SECONDS.min, POLL_SECONDS.max) : undefined}
          />
        )}
        <Checkbox
          look="switch"
          label={text.change}
          checked={form.changeAllowed}
          onChange={(changeAllowed) => change({ changeAllowed })}
        />
      </div>
      {secret ? (
        <p className={formCss.note}>{text.namesSecret}</p>
      ) : (
        <div className={formCss.stack}>
          <span className={formCss.label}>{text.live}</span>
          <SegmentedControl
            label={text.live}
            value={form.liveTally}
            options={LiveTally.options.map((value) => ({ value, label: text.lives[value] }))}
            onChange={(liveTally) => change({ liveTally })}
          />
          <span className={formCss.label}>{text.names}</span>
          <SegmentedControl
            label={text.names}
            value={form.names}
            options={circles.map((value) => ({ value, label: text.namesSeen[value] }))}
            onChange={(names) => change({ names })}
          />
          {widest !== undefined && widest !== 'everyone' && (
            <span className={formCss.note}>{text.namesLimit(text.namesSeen[widest])}</span>
          )}
        </div>
      )}
    </div>
  );
}
