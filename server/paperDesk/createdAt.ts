/** The date that a paper made here was made at, in ms, as its information dictionary has it; null for whatever has none of that form. */
export function createdAt(pdf: Buffer): number | null {
  const text = pdf.toString('latin1');
  const object = /\/CreationDate (\d{1,8}) 0 R/.exec(text)?.[1];
  if (object === undefined) return null;
  const found = new RegExp(`\\n${object} 0 obj\\n\\(D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)Z\\)`).exec(text);
  if (found === null) return null;
  const [, year, month, day, hour, minute, second] = found;
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isSafeInteger(at) && at >= 0 ? at : null;
}
