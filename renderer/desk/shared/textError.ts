import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import type { Catalogue } from '../../../core/i18n/catalogue.ts';

/** What is wrong with a typed text, in words, or undefined. `max` counts characters as the server does, after tidying. */
export function textError(
  shell: Catalogue['desk']['shell'],
  text: string,
  { required = false, max = TEXT_LIMITS.line }: { required?: boolean; max?: number } = {},
): string | undefined {
  const tidied = tidy(text);
  if (required && tidied === '') return shell.required;
  return tidied.length > max ? shell.tooLong(max) : undefined;
}
