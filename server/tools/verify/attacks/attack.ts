import type { Forgery } from './Forgery.ts';

/** A forged journal, of which server and log make a record as of any other. */
export interface Attack {
  readonly name: string;
  /** What the refusal says: a pattern. */
  readonly says: string;
  readonly journal: Forgery;
}
