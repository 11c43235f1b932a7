import { TEXT_LIMITS, tidy } from '../../../core/base/fields.ts';
import type { PollLine } from '../../../core/voting/poll.ts';

export interface KnownPerson {
  readonly personId: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
}

/** "1.", "2)", "a)", "-" or "•" before a name. */
const NUMBERING = /^\s*(?:\(?(?:\d{1,3}|[a-zA-Z])[.)]\s*|[-–•*]\s+)/u;
/** What stands between a name and the position. */
const BETWEEN = /\t|[;,:]|\s[-–]\s/u;

/** What is written beside a person's name on the ballot. */
export const noteOf = ({ position, unit }: Pick<KnownPerson, 'position' | 'unit'>): string =>
  [position, unit].filter((part) => part !== '').join(', ');

/**
 * Reads a pasted list, one person a line: the name, and after a tab, comma, semicolon or dash the position. A name that
 * exactly one known person has, tone marks included, is that person, so that who stands on the ballot does not count it (V-19).
 */
export function pasteLines(text: string, known: readonly KnownPerson[], newId: () => string): readonly PollLine[] {
  const spelt = (name: string) => tidy(name).toLocaleLowerCase('vi');
  return text.split(/\r?\n/u).flatMap((row) => {
    const bare = row.replace(NUMBERING, '');
    const cut = bare.search(BETWEEN);
    const title = tidy(cut < 0 ? bare : bare.slice(0, cut)).slice(0, TEXT_LIMITS.line);
    if (title === '') return [];
    const rest = cut < 0 ? '' : bare.slice(cut).replace(/^(?:\t|[;,:]|\s[-–]\s)+/u, '');
    const typed = tidy(rest.replaceAll('\t', ', '));
    const same = known.filter(({ name }) => spelt(name) === spelt(title));
    const only = same.length === 1 ? same[0] : undefined;
    const note = (typed === '' && only !== undefined ? noteOf(only) : typed).slice(0, TEXT_LIMITS.line);
    return [{ id: newId(), title, note, personId: only?.personId ?? null }];
  });
}
