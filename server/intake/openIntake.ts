import type { FileStore } from '../files/openFileStore.ts';
import type { Poppler } from '../files/poppler.ts';
import type { Log } from '../log.ts';
import { Intake } from './Intake.ts';
import { Ocr } from './Ocr.ts';
import { type Converter, openConverter } from './openConverter.ts';
import { PaperTexts } from './PaperTexts.ts';
import type { NoSandbox } from './Sandbox.ts';

const MISSING = {
  noOffice: 'LibreOffice is not installed: only PDF is taken in',
  noSandbox: 'LibreOffice cannot be locked in here (bubblewrap): only PDF is taken in',
} as const;

/** Puts together what takes papers in. What the machine has for it is looked for without holding up the room. */
export function openIntake(parts: {
  readonly files: FileStore;
  readonly poppler: Poppler | null;
  readonly log: Log;
  readonly now: () => number;
  /** Ends whatever runs. */
  readonly signal: AbortSignal;
}): { readonly intake: Intake; readonly texts: PaperTexts } {
  const { poppler, log, signal } = parts;
  const converter = findConverter(poppler, log);
  const ocr = Ocr.find(poppler, signal);
  if (poppler === null) log.warn({}, 'poppler is not installed: papers are not searched by their words');
  return {
    intake: new Intake({ ...parts, converter, ocr: ocr.then((found) => found !== null) }),
    texts: new PaperTexts({ ...parts, ocr }),
  };
}

async function findConverter(poppler: Poppler | null, log: Log): Promise<Converter | NoSandbox> {
  const converter = await openConverter(poppler);
  if (typeof converter === 'string') log.warn({ conversion: converter }, MISSING[converter]);
  return converter;
}
