import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);
const ROBOTO = join(dirname(require.resolve('pdfmake/package.json')), 'fonts/Roboto');
// CommonJS whose names Node cannot see from a module.
const pdfmake: typeof import('pdfmake') = require('pdfmake');

/** Two pages as pdfmake makes the papers of the room, with Vietnamese text. */
export function makePdf(text = 'Biên bản kiểm phiếu: đồng ý 31, không đồng ý 16.'): Promise<Buffer> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(ROBOTO));
  pdfmake.setFonts({ Roboto: { normal: join(ROBOTO, 'Roboto-Regular.ttf') } });
  return pdfmake.createPdf({ content: [text, { text: 'Phụ lục', pageBreak: 'before' }] }).getBuffer();
}
