import { ImportRefused } from './ImportRefused.ts';
import { IMPORT_LIMITS } from './limits.ts';

const REFERENCE = /\b(?:r|ref)="(?:[A-Z]{1,3}\d+:)?([A-Z]{1,3})(\d+)"/g;

/** "A" is 1, "XFD" is 16384. */
const columnNumber = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** One cell far away makes a reader lay out everything before it: such a worksheet is refused before it is read. */
export function checkExtent(worksheet: string): void {
  for (const [, letters = '', digits = ''] of worksheet.matchAll(REFERENCE)) {
    if (Number(digits) > IMPORT_LIMITS.rows) throw new ImportRefused('tooManyRows', `a cell in row ${digits}`);
    if (columnNumber(letters) > IMPORT_LIMITS.columns)
      throw new ImportRefused('tooManyColumns', `a cell in column ${letters}`);
  }
}
