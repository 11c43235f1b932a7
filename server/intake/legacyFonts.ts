/**
 * Fonts of the encodings before Unicode: `.VnTime` of TCVN3, `VNI-Times` of VNI. Text in them is another text for
 * whoever has not the font. The name stands in quotation marks or between the characters of a binary table.
 */
const IN_XML = /["';]\s*(\.Vn[A-Z]|VNI-[A-Z])/;
const IN_BYTES = /\.Vn[A-Z][A-Za-z]|VNI-[A-Z][a-z]/;
const IN_WIDE_BYTES = /\.\0V\0n\0[A-Z]\0[A-Za-z]\0|V\0N\0I\0-\0[A-Z]\0[a-z]\0/;
const AS_NAME = /^(\.Vn[A-Z]|VNI-[A-Z])/;

export const isLegacyFont = (name: string): boolean => AS_NAME.test(name);
export const namesLegacyFont = (xml: string): boolean => IN_XML.test(xml);
/** In the tables of a file from before XML, whose names have one or two bytes a character. */
export function bytesNameLegacyFont(bytes: Buffer): boolean {
  const text = bytes.toString('latin1');
  return IN_WIDE_BYTES.test(text) || IN_BYTES.test(text);
}
