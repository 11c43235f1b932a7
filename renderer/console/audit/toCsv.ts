/** Spreadsheets run what begins like this; a quote in front makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

/** Rows as CSV for spreadsheets: a byte order mark so that Vietnamese letters survive, every field quoted (RFC 4180). */
export function toCsv(rows: readonly (readonly string[])[]): string {
  const field = (text: string) => `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
