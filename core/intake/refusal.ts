import { z } from 'zod';

/** Why a file that somebody brings does not become a paper. The list is closed: every screen has a sentence for each. */
export const IntakeRefusal = z.enum([
  'empty',
  'too-large',
  /** None of the kinds of file that become papers, by what is in it. */
  'wrong-type',
  'password-protected',
  'damaged',
  /** It unpacks, or draws, to far more than a paper is. */
  'bomb',
  'conversion-failed',
  'conversion-timeout',
  /** This server takes PDF only. */
  'no-converter',
  'disk-full',
  /** The sender went away before the end. */
  'aborted',
]);
export type IntakeRefusal = z.infer<typeof IntakeRefusal>;
