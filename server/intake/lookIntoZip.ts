import { ByteSource } from './ByteSource.ts';
import type { FileKind, Looked } from './fileKinds.ts';
import { IntakeFault } from './IntakeFault.ts';
import { namesLegacyFont } from './legacyFonts.ts';
import { INTAKE_LIMITS } from './limits.ts';
import { unpackPart } from './unpackPart.ts';
import { type ZipEntry, zipDirectory } from './zipDirectory.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const ODF_TYPE = 'mimetype';
const ODF_MANIFEST = 'META-INF/manifest.xml';
/** Where a name may stand across the border of two pieces. */
const OVERLAP = 40;
/** What tells the kind of file is short; of longer parts the beginning is enough. */
const HEAD_CHARACTERS = 262_144;

/** Documents, templates and those with macros: the macros are never run. */
const OOXML: readonly (readonly [FileKind, RegExp])[] = [
  ['docx', /wordprocessingml\.(document|template)\.main\+xml|ms-word\.(document|template)\.macroEnabled/],
  ['xlsx', /spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.(sheet|template)\.macroEnabled/],
  [
    'pptx',
    /presentationml\.(presentation|slideshow|template)\.main\+xml|ms-powerpoint\.(presentation|slideshow|template)\.macroEnabled/,
  ],
];
const ODF: readonly (readonly [FileKind, RegExp])[] = [
  ['odt', /^application\/vnd\.oasis\.opendocument\.text(-template)?$/],
  ['ods', /^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?$/],
  ['odp', /^application\/vnd\.oasis\.opendocument\.presentation(-template)?$/],
];

interface Found {
  readonly heads: Map<string, string>;
  legacyFonts: boolean;
}

/**
 * What kind of office file a zip file is. Everything in it is unpacked once, into nothing, under the bounds of
 * `INTAKE_LIMITS`: what a part claims is not believed. Throws IntakeFault.
 */
export async function lookIntoZip(path: string): Promise<Looked> {
  const source = await ByteSource.open(path);
  try {
    const entries = await zipDirectory(source);
    refuseBombs(entries, source.size);
    if (!entries.some(({ name }) => name === CONTENT_TYPES || name === ODF_TYPE)) throw wrongType();
    if (entries.some(({ isEncrypted }) => isEncrypted)) throw new IntakeFault('password-protected', 'encrypted parts');
    const found: Found = { heads: new Map(), legacyFonts: false };
    for (const entry of entries) if (!entry.name.endsWith('/')) await readPart(source, entry, found);
    return { kind: kindOf(found.heads), legacyFonts: found.legacyFonts };
  } finally {
    await source.close();
  }
}

function refuseBombs(entries: readonly ZipEntry[], size: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const isTooMuch = unpacked > INTAKE_LIMITS.unpackedBytes;
  const isNothing = unpacked > INTAKE_LIMITS.ratioMattersBytes && unpacked > size * INTAKE_LIMITS.zipRatio;
  if (isTooMuch || isNothing) throw new IntakeFault('bomb', `${size} bytes unpack to ${unpacked}`);
}

async function readPart(source: ByteSource, entry: ZipEntry, found: Found): Promise<void> {
  const isText = /\.(xml|rels)$|^mimetype$/.test(entry.name);
  let head = '';
  let carried = '';
  for await (const piece of unpackPart(source, entry)) {
    if (!isText) continue;
    const text = carried + piece.toString('latin1');
    found.legacyFonts ||= namesLegacyFont(text);
    carried = text.slice(-OVERLAP);
    if (head.length < HEAD_CHARACTERS) head += piece.toString('latin1');
  }
  if ([CONTENT_TYPES, ODF_TYPE, ODF_MANIFEST].includes(entry.name)) found.heads.set(entry.name, head);
}

function kindOf(heads: ReadonlyMap<string, string>): FileKind {
  if (heads.get(ODF_MANIFEST)?.includes('encryption-data') === true) {
    throw new IntakeFault('password-protected', 'the manifest names keys');
  }
  const types = heads.get(CONTENT_TYPES);
  const kinds = types === undefined ? ODF : OOXML;
  const said = types ?? heads.get(ODF_TYPE)?.trim() ?? '';
  const kind = kinds.find(([, pattern]) => pattern.test(said))?.[0];
  if (kind === undefined) throw wrongType();
  return kind;
}

const wrongType = () => new IntakeFault('wrong-type', 'a zip file that is no office document');
