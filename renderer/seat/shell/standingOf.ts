import { Standing } from '../../../core/people/people.ts';

/** A person's standing in the meeting; `none` for somebody who is not on its list. */
export function standingOf(person: { readonly standing: string }): Standing | 'none' {
  return Standing.safeParse(person.standing).data ?? 'none';
}
