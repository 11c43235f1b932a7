import { INVALID_CAUSES } from '../../core/voting/invalidReasons.ts';
import { useText } from '../app/useText.ts';
import { NumberField } from '../parts/NumberField.tsx';
import { StatusGlyph } from '../parts/StatusGlyph.tsx';
import css from './CountEntry.module.css';
import { unexplained } from './countForm.ts';
import type { CountPartProps } from './countParts.ts';

/** Why ballots are invalid, a number for each cause; asked once there are such ballots. */
export function CountReasons({ poll, form, fault, differing, change }: CountPartProps) {
  const { count: text, voting } = useText();
  const left = unexplained(poll, form);
  if (form.invalid === null || form.invalid === 0) return null;
  return (
    <fieldset className={css.reasons}>
      <legend>{text.reasons}</legend>
      <p className={css.hint}>{text.reasonsHint}</p>
      <div className={css.heads}>
        {INVALID_CAUSES.map((cause) => (
          <NumberField
            key={cause}
            label={voting.invalidCause[cause]}
            value={form.reasons[cause]}
            error={differing.has(`reasons.${cause}`) ? text.differs : undefined}
            onChange={(value) => change({ reasons: { ...form.reasons, [cause]: value } })}
          />
        ))}
      </div>
      {left > 0 && (
        <p className={css.left} role="status">
          {text.unexplained(left)}
        </p>
      )}
      {fault?.kind === 'reasonsOfInvalid' && (
        <p className={css.fault} role="alert">
          <StatusGlyph status="bad" size="1.1em" />
          {text.faults.reasonsOfInvalid(form.invalid)}
        </p>
      )}
    </fieldset>
  );
}
