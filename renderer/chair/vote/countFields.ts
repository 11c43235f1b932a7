import type { Catalogue } from '../../../core/i18n/catalogue.ts';
import { lineTitle } from '../../board/boardRows.ts';
import type { Poll } from '../../board/pollTypes.ts';

/** Names of the fields in which two counts differ ("returned", or "2.1" for the second option of the third line), in words. */
export function countFields(
  fields: readonly string[],
  poll: Pick<Poll, 'title' | 'lines' | 'rule'>,
  t: Pick<Catalogue, 'voting' | 'chair'>,
): readonly string[] {
  const heads: Readonly<Record<string, string>> = {
    issued: t.voting.issued,
    returned: t.voting.returned,
    valid: t.voting.valid,
    invalid: t.voting.invalid,
    ...Object.fromEntries(Object.entries(t.voting.invalidCause).map(([cause, words]) => [`reasons.${cause}`, words])),
  };
  return fields.map((field) => {
    const [at, of] = field.split('.').map(Number);
    const line = poll.lines[at ?? -1];
    const option = poll.rule.options[of ?? -1];
    if (line === undefined || option === undefined) return heads[field] ?? field;
    return poll.lines.length === 1 ? option.label : t.chair.counting.entries.cell(lineTitle(poll, line), option.label);
  });
}
