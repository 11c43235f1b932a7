import type { Catalogue } from '../../catalogue.ts';

export const intake: Catalogue['desk']['intake'] = {
  queued: (ahead) => (ahead === 0 ? 'About to be converted to PDF' : `Waiting to be converted, ${ahead} before it`),
  converting: 'Being converted to PDF',
  checking: 'The PDF is being checked',
  lost: 'The server was restarted while the file was converted. Upload it again.',
  refused: {
    empty: 'The file is empty. Look at it again.',
    'too-large': 'The file is larger than 200 MB. Split it or make it smaller.',
    'wrong-type': 'Not a kind of file that is taken. Save it as PDF, Word, Excel, PowerPoint, ODF or a picture.',
    'password-protected': 'The file has a password. Remove it and upload again.',
    damaged: 'The file is damaged and cannot be opened. Open it where it was made, save it again and upload that.',
    bomb: 'The file grows far too large when it is opened. Print it to PDF and upload that.',
    'conversion-failed': 'It could not be converted to PDF. Export it as PDF yourself and upload that.',
    'conversion-timeout': 'Converting it took too long and was stopped. Export it as PDF yourself and upload that.',
    'no-converter': 'This server takes PDF only. Export it as PDF and upload that.',
    'disk-full': 'The server has no room left. Tell the technician.',
    aborted: 'The connection was lost during the upload. Try again.',
  },
  warnings: {
    legacyFonts: 'It uses fonts from before Unicode (TCVN3 or VNI): letters may be wrong. Look closely, or convert it.',
    scatteredPages:
      'The sheet is too wide: its columns lie on several pages. Set a print range in it and upload again.',
    noText: 'The first pages are scans: they are not found by their words yet.',
  },
  conversion: {
    ready: 'Takes PDF, Word, Excel, PowerPoint, ODF and pictures',
    noOffice: 'LibreOffice is not installed on the server: only PDF is taken. Tell the technician.',
    noSandbox: 'The server cannot lock LibreOffice in (bubblewrap): only PDF is taken. Tell the technician.',
  },
  noViewingCopies: 'qpdf is not installed on the server: long scans open slowly.',
  noText: 'Searching in papers needs poppler, which is not installed on the server.',
  noOcr: 'Scans are not found by their words: tesseract with Vietnamese is not installed on the server.',
};
