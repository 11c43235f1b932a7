/** Makes spreadsheets read the file as UTF-8. */
const MARK = '\ufeff';
const FORMULA = /^[=+\-@\t\r]/;

/** A CSV text for spreadsheets: semicolons, quoted where needed, and no cell that would be run as a formula. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return MARK + rows.map((row) => row.map(csvCell).join(';')).join('\r\n');
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Hands a text to the browser as a file to save. */
export function saveText(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
