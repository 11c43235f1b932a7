import type { ImportFault } from '../../core/people/importProtocol.ts';

/** A sheet that cannot be read; the code is the screen's, the message the log's. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly code: ImportFault;

  constructor(code: ImportFault, message: string = code) {
    super(message);
    this.code = code;
  }
}
