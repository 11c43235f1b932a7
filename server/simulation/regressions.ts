/** Seeds whose meeting once broke a promise; they are played every time. A line says what it was. */
export const REGRESSIONS: readonly (readonly [seed: number, what: string])[] = [
  [45, 'who came while a view changed and changed back was left with the change'],
];
