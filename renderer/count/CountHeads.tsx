import { useText } from '../app/useText.ts';
import { NumberField } from '../parts/NumberField.tsx';
import css from './CountEntry.module.css';
import { boundsOf, countKind, headsShown } from './countForm.ts';
import type { CountPartProps } from './countParts.ts';

const FIELDS = ['issued', 'returned', 'valid', 'invalid'] as const;
type Field = (typeof FIELDS)[number];

/** Ballots issued, returned, valid and not; or how many took part, where hands are counted. */
export function CountHeads({ poll, form, fault, differing, change }: CountPartProps) {
  const text = useText().count;
  const { roll } = boundsOf(poll);
  const broken: Readonly<Partial<Record<Field, string>>> =
    fault?.kind === 'issuedOverRoll'
      ? { issued: text.faults.issuedOverRoll(roll) }
      : fault?.kind === 'returnedOverIssued'
        ? { returned: text.faults.returnedOverIssued }
        : fault?.kind === 'partsOfReturned'
          ? {
              [form.invalid === null ? 'valid' : 'invalid']:
                form.returned === null ? text.faults.partsOfReturnedOpen : text.faults.partsOfReturned(form.returned),
            }
          : {};
  const errorOf = (field: Field) => broken[field] ?? (differing.has(field) ? text.differs : undefined);
  if (countKind(poll) === 'heads') {
    const shown = headsShown(form);
    const over = fault?.kind === 'returnedOverIssued' ? text.faults.issuedOverRoll(roll) : undefined;
    return (
      <div className={css.heads}>
        <NumberField
          label={text.takingPart}
          hint={text.roll(roll)}
          placeholder={String(shown)}
          value={form.returned}
          error={over ?? errorOf('returned')}
          onChange={(returned) => change({ returned })}
        />
      </div>
    );
  }
  return (
    <div className={css.heads}>
      {FIELDS.map((field) => (
        <NumberField
          key={field}
          label={text[field]}
          hint={field === 'issued' ? text.roll(roll) : undefined}
          value={form[field]}
          error={errorOf(field)}
          onChange={(value) => change({ [field]: value })}
        />
      ))}
    </div>
  );
}
