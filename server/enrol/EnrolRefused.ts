import type { EnrolFault } from '../../core/enrolment/protocol.ts';

/** A question at the enrolment door is refused. */
export class EnrolRefused extends Error {
  override readonly name = 'EnrolRefused';
  readonly why: EnrolFault;

  constructor(why: EnrolFault) {
    super(why);
    this.why = why;
  }
}
