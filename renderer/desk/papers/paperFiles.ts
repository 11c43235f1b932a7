/** What a file chooser offers where the server takes PDF only. */
export const PDF_FILES = 'application/pdf,.pdf';

/** What it offers where the server converts: office files of the last decades, and pictures. */
export const PAPER_FILES = [
  PDF_FILES,
  ...['.docx', '.xlsx', '.pptx', '.odt', '.ods', '.odp', '.doc', '.xls', '.ppt'],
  ...['.png', '.jpg', '.jpeg', '.webp', '.tif', '.tiff', '.bmp'],
].join(',');
