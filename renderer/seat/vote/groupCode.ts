/** A receipt's twelve characters in groups of four, as they are read aloud. */
export function groupCode(code: string): string {
  return (code.replaceAll('-', '').match(/.{1,4}/gu) ?? []).join('-');
}
