import { LiveTally, POLL_SECONDS } from '../../../core/voting/poll.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import formCss from '../shared/form.module.css';
import { type PollForm, secondsFit } from './pollForm.ts';
import css from './polls.module.css';

export interface ConductFieldsProps {
  form: PollForm;
  change: (fields: Partial<PollForm>) => void;
  marked: boolean;
}

/** How the vote is held: its time, changes of mind, and who sees the counts meanwhile. */
export function ConductFields({ form, change, marked }: ConductFieldsProps) {
  const text = useText().desk.polls.fields;
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
      </div>
      <div className={formCss.stack}>
        <span className={formCss.label}>{text.live}</span>
        <SegmentedControl
          label={text.live}
          value={form.liveTally}
          options={LiveTally.options.map((value) => ({ value, label: text.lives[value] }))}
          onChange={(liveTally) => change({ liveTally })}
        />
        <Checkbox
          look="switch"
          label={text.change}
          checked={form.changeAllowed}
          onChange={(changeAllowed) => change({ changeAllowed })}
        />
      </div>
    </div>
  );
}
