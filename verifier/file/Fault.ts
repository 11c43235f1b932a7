/** The first thing in a record that does not hold: in Vietnamese, in English, with the rule of SPEC.md where there is one. */
export class Fault extends Error {
  readonly vi: string;
  readonly en: string;
  readonly rule: string | null;

  constructor(vi: string, en: string, rule: string | null = null) {
    super(en);
    this.name = 'Fault';
    this.vi = vi;
    this.en = en;
    this.rule = rule;
  }
}

/** Goes on only when the condition holds. */
export function demand(condition: boolean, vi: string, en: string, rule: string | null = null): asserts condition {
  if (!condition) throw new Fault(vi, en, rule);
}
