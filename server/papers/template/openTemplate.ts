import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { unpackZip } from '../../imports/unpackZip.ts';
import { DOTS } from '../words.ts';
import type { UsedTags } from './UsedTags.ts';

/** The macros of a Word file; a template needs none. */
const MACROS = 'word/vbaProject.bin';

/** A Word file that holds a program. */
export class MacroError extends Error {
  override readonly name = 'MacroError';
}

/**
 * An office's template, compiled. Throws ImportRefused for what is no sound zip file or unpacks to too much, MacroError,
 * and docxtemplater's own errors for fields that are not written properly.
 */
export function openTemplate(bytes: Buffer, listener?: UsedTags): Docxtemplater {
  // The bound holds for what really comes out; pizzip would believe the file.
  if (unpackZip(bytes).has(MACROS)) throw new MacroError(MACROS);
  return new Docxtemplater(new PizZip(bytes), {
    paragraphLoop: true,
    linebreaks: true,
    errorLogging: false,
    nullGetter: () => DOTS,
    modules: listener === undefined ? [] : [listener],
    // A field is looked up by its name and nothing else: no expressions, no properties of the language.
    parser: (name) => ({
      get: (scope: unknown) =>
        typeof scope === 'object' && scope !== null && Object.hasOwn(scope, name)
          ? (scope as Readonly<Record<string, unknown>>)[name]
          : undefined,
    }),
  });
}
