/** Characters of an enrolment code, and how many stand together. */
export const CODE_LENGTH = 12;
export const CODE_GROUP = 4;
/** Crockford's alphabet as a key grid: nothing that looks like something else. */
export const CODE_ROWS = ['1234567890', 'ABCDEFGHJK', 'MNPQRSTVWX', 'YZ'] as const;

const KNOWN = CODE_ROWS.join('');

/** The code after one more key: small letters count, O is 0, I and L are 1, and what is no character of a code is nothing. */
export function typeCode(code: string, key: string): string {
  const upper = key.toUpperCase();
  const folded = upper === 'O' ? '0' : upper === 'I' || upper === 'L' ? '1' : upper;
  const isKey = folded.length === 1 && KNOWN.includes(folded);
  return isKey && code.length < CODE_LENGTH ? code + folded : code;
}

/** The code in its groups, each as long as it will be; a blank stands for what is missing. */
export function codeGroups(code: string): readonly (readonly string[])[] {
  const cells = [...code.padEnd(CODE_LENGTH)];
  return Array.from({ length: CODE_LENGTH / CODE_GROUP }, (_, at) =>
    cells.slice(at * CODE_GROUP, (at + 1) * CODE_GROUP),
  );
}
