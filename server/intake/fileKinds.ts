/** The kinds of file that become papers, by what they contain, with the media type under which the original goes out. */
export const MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  tif: 'image/tiff',
  bmp: 'image/bmp',
} as const;

/** Named as the ending that files of this kind usually have. */
export type FileKind = keyof typeof MEDIA_TYPES;

/** What a file is, whatever it is called. */
export interface Looked {
  readonly kind: FileKind;
  /** It names fonts of the encodings before Unicode. */
  readonly legacyFonts: boolean;
}

const SHEETS: readonly FileKind[] = ['xlsx', 'ods', 'xls'];
const PICTURES: readonly FileKind[] = ['png', 'jpg', 'webp', 'tif', 'bmp'];

export const isSheet = (kind: FileKind): boolean => SHEETS.includes(kind);
export const isPicture = (kind: FileKind): boolean => PICTURES.includes(kind);
