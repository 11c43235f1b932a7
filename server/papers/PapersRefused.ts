import type { TemplateFault } from './template/checkTemplate.ts';

export type PapersFault = 'badFile' | 'unknownVote' | 'badTemplate' | 'tooSlow' | 'tooBig' | 'failed';

/** Papers that cannot be made; the code is the screen's, the message the log's. */
export class PapersRefused extends Error {
  override readonly name = 'PapersRefused';
  readonly code: PapersFault;
  /** For `badTemplate`: what to mend, in words. */
  readonly faults: readonly TemplateFault[];

  constructor(code: PapersFault, message: string = code, faults: readonly TemplateFault[] = []) {
    super(message);
    this.code = code;
    this.faults = faults;
  }
}
