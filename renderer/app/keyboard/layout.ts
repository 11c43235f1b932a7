import type { MethodName } from '../../../core/keyboard/methods.ts';

/** A key that types what it shows, or one that does something; `span` in half keys, two unless stated. */
export type Key =
  | { readonly kind: 'type'; readonly text: string; readonly span?: number }
  | {
      readonly kind: 'shift' | 'backspace' | 'digits' | 'letters' | 'method' | 'space' | 'enter' | 'done';
      readonly span: number;
    };

export type KeyPage = 'letters' | 'digits';

/** Half keys in a row. */
export const ROW_SPAN = 20;

const typed = (texts: string): Key[] => [...texts].map((text) => ({ kind: 'type', text }));
const DIGITS = typed('1234567890');

/** The keys of a page, row by row. VNI and plain text have the digits at hand; several lines have a key for a new one. */
export function keyRows(page: KeyPage, method: MethodName, lines: 'one' | 'several'): readonly (readonly Key[])[] {
  const plain = method === 'plain';
  const enter: Key[] = lines === 'several' ? [{ kind: 'enter', span: 2 }] : [];
  const rest = ROW_SPAN - 3 - 2 - 2 - 3 - (plain ? 0 : 3) - enter.length * 2;
  const foot = (turn: Key): Key[] => [
    turn,
    ...(plain ? [] : [{ kind: 'method', span: 3 } as const]),
    { kind: 'type', text: plain ? ':' : ',' },
    { kind: 'space', span: rest },
    { kind: 'type', text: '.' },
    ...enter,
    { kind: 'done', span: 3 },
  ];
  if (page === 'digits') {
    return [
      DIGITS,
      typed('-/:;()"\'%@'),
      [...typed('!?&+=_*#'), { kind: 'backspace', span: 4 }],
      foot({ kind: 'letters', span: 3 }),
    ];
  }
  return [
    ...(method === 'telex' ? [] : [DIGITS]),
    typed('qwertyuiop'),
    typed(plain ? 'asdfghjkl-' : 'asdfghjkl'),
    [{ kind: 'shift', span: 3 }, ...typed('zxcvbnm'), { kind: 'backspace', span: 3 }],
    foot({ kind: 'digits', span: 3 }),
  ];
}

/** Half keys that a shorter row leaves free before its first key, so that it stands in the middle. */
export function indentOf(row: readonly Key[]): number {
  return Math.floor((ROW_SPAN - row.reduce((sum, key) => sum + (key.span ?? 2), 0)) / 2);
}
