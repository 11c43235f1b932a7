import type { IntakeRefusal } from '../../core/intake/refusal.ts';

/** A file that does not become a paper, found while it is looked into. */
export class IntakeFault extends Error {
  override readonly name = 'IntakeFault';
  readonly code: IntakeRefusal;

  constructor(code: IntakeRefusal, message: string) {
    super(message);
    this.code = code;
  }
}
