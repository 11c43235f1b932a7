import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { NumberField } from '../../parts/NumberField.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import formCss from '../shared/form.module.css';
import type { PollForm } from './pollForm.ts';
import { seatsFit } from './pollForm.ts';
import { surplusOf } from './surplus.ts';

export interface SeatsFieldsProps {
  form: PollForm;
  change: (fields: Partial<PollForm>) => void;
  marked: boolean;
}

/** The number to elect, with the surplus of the list; a Party list over 30 % is warned of (DOMAIN 1.2 E1). */
export function SeatsFields({ form, change, marked }: SeatsFieldsProps) {
  const text = useText().desk.polls.fields;
  const isParty = useDeskMeeting().meeting.body.family === 'party';
  const surplus = form.seats === null || form.lines.length === 0 ? null : surplusOf(form.lines.length, form.seats);
  const ballot = form.rule?.ballotForm ?? null;
  const misfit =
    surplus === null || !isParty
      ? null
      : ballot === 'strike' && surplus.persons === 0
        ? text.formStrike
        : ballot === 'boxes' && surplus.persons > 0
          ? text.formBoxes
          : null;
  return (
    <div className={formCss.stack}>
      <div className={formCss.narrow}>
        <NumberField
          label={text.seats}
          unit={text.seatsUnit}
          min={1}
          required
          value={form.seats}
          onChange={(seats) => change({ seats })}
          error={marked && !seatsFit(form) ? text.badSeats : undefined}
        />
        {surplus !== null && (
          <p className={formCss.beside} role="status">
            {surplus.persons < 0 ? text.surplusMissing(-surplus.persons) : text.surplus(surplus.persons, surplus.share)}{' '}
            {misfit}
          </p>
        )}
      </div>
      {isParty && surplus?.isTooLarge === true && <Banner tone="warn" word={text.surplusTooLarge} />}
    </div>
  );
}
