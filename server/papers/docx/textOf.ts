import { unpackZip } from '../../imports/unpackZip.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/giu, (whole, decimal, hex, name) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name] ?? whole;
  });

/**
 * The text of every paragraph of a Word file in order, cells of tables included, blank ones left out. However Word cuts a
 * paragraph into runs, its text stays. Throws ImportRefused for what is no sound zip file.
 */
export function textOf(bytes: Buffer): readonly string[] {
  const xml = unpackZip(bytes).get('word/document.xml')?.toString('utf8') ?? '';
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gsu)]
    .map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(?:br|tab)\b[^>]*\/>/gu)]
        .map(([, text]) => (text === undefined ? ' ' : decoded(text)))
        .join('')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .filter((text) => text !== '');
}

/** A custom property of a Word file; null where it has none of that name. */
export function propertyOf(bytes: Buffer, name: string): string | null {
  const xml = unpackZip(bytes).get('docProps/custom.xml')?.toString('utf8') ?? '';
  const found = new RegExp(`<property[^>]* name="${name}"[^>]*>\\s*<vt:lpwstr>([^<]*)</vt:lpwstr>`, 'u').exec(xml);
  return found?.[1] === undefined ? null : decoded(found[1]);
}
