import type { EnrolTrouble } from '../../renderer/app/shell.ts';

/** The enrolment ended; `why` is what the technician at the terminal is told. */
export class EnrolError extends Error {
  override readonly name = 'EnrolError';
  readonly why: EnrolTrouble;

  constructor(why: EnrolTrouble, message: string = why) {
    super(message);
    this.why = why;
  }
}
