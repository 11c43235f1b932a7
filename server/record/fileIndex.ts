/** A line of the list in a meeting's file. */
export interface IndexLine {
  readonly path: string;
  readonly title: string;
  readonly bytes: number;
  /** SHA-256 in hex; null for a file that the server does not have any more. */
  readonly sha256: string | null;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? char);

/** The list as a page. */
export function indexPage(title: string, lines: readonly IndexLine[]): string {
  const rows = lines.map(({ path, title: what, bytes, sha256 }) =>
    sha256 === null
      ? `<tr><td>${escaped(what)}</td><td>${escaped(path)}</td><td>–</td><td>không còn trên máy chủ</td></tr>`
      : `<tr><td>${escaped(what)}</td><td><a href="${escaped(path)}">${escaped(path)}</a></td><td>${bytes}</td><td><code>${sha256}</code></td></tr>`,
  );
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>body{font:16px sans-serif;margin:2rem}td,th{border:1px solid #999;padding:.3rem .6rem;text-align:left}table{border-collapse:collapse}code{font-size:.75rem;word-break:break-all}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<table>
<thead><tr><th>Nội dung</th><th>Tệp</th><th>Byte</th><th>SHA-256</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</body>
</html>
`;
}
