import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import { CODE_MAX } from '../../../core/people/importRows.ts';
import type { Person } from '../../../core/people/people.ts';
import { textError } from '../shared/textError.ts';

/** What is typed about a person. */
export interface PersonForm {
  readonly code: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
}

export const NO_PERSON: PersonForm = { code: '', name: '', position: '', unit: '' };

export type PersonErrors = Readonly<Partial<Record<keyof PersonForm, string>>>;

/** What is wrong with each field, in words; an empty object when nothing is. */
export function personErrors(shell: Catalogue['desk']['shell'], form: PersonForm): PersonErrors {
  const max = TEXT_LIMITS.name;
  const found = {
    code: textError(shell, form.code, { required: true, max: CODE_MAX }),
    name: textError(shell, form.name, { required: true, max }),
    position: textError(shell, form.position, { max }),
    unit: textError(shell, form.unit, { max }),
  };
  return Object.fromEntries(Object.entries(found).filter(([, error]) => error !== undefined));
}

export function toPerson(id: string, { code, name, position, unit }: PersonForm): Person {
  return { id, code: tidy(code), name: tidy(name), position: tidy(position), unit: tidy(unit) };
}
