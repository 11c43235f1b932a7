import { makeZip, type ZipPart } from './makeZip.ts';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const part = (name: string, text: string): ZipPart => ({ name, bytes: Buffer.from(`${XML}${text}`) });
const relations = (name: string, all: readonly string[]) =>
  part(name, `<Relationships xmlns="${RELATIONS}">${all.join('')}</Relationships>`);
const types = (all: readonly (readonly [string, string])[]) =>
  part(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${all.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('')}</Types>`,
  );

export interface DocxOptions {
  readonly font?: string;
  /** The address of a picture that the document does not contain. */
  readonly picture?: string;
  readonly more?: readonly ZipPart[];
}

/** A Word document of one paragraph. */
export function docx(text: string, { font = 'Times New Roman', picture, more = [] }: DocxOptions = {}): Buffer {
  const run = `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t>${text}</w:t></w:r>`;
  const body = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body><w:p>${run}${picture === undefined ? '' : LINKED}</w:p></w:body></w:document>`;
  const link = `<Relationship Id="rId7" Type="${OFFICE}/image" Target="${picture ?? ''}" TargetMode="External"/>`;
  return makeZip([
    types([['/word/document.xml', WORD]]),
    relations('_rels/.rels', [`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>`]),
    relations('word/_rels/document.xml.rels', picture === undefined ? [] : [link]),
    part('word/document.xml', body),
    ...more,
  ]);
}

const LINKED =
  '<w:r><w:drawing><wp:inline><wp:extent cx="952500" cy="952500"/><wp:docPr id="1" name="p"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:link="rId7"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="952500" cy="952500"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** A workbook with one sheet of text, as many columns and rows as asked for. */
export function xlsx(columns: number, rows: number, more: readonly ZipPart[] = []): Buffer {
  const cells = Array.from({ length: columns }, (_, at) => `<c t="inlineStr"><is><t>Chỉ tiêu ${at + 1}</t></is></c>`);
  const row = `<row>${cells.join('')}</row>`;
  return makeZip([
    types([
      ['/xl/workbook.xml', `${SHEET}.sheet.main+xml`],
      ['/xl/worksheets/sheet1.xml', `${SHEET}.worksheet+xml`],
    ]),
    relations('_rels/.rels', [`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`]),
    relations('xl/_rels/workbook.xml.rels', [
      `<Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>`,
    ]),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><sheets><sheet name="Biểu" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    part(
      'xl/worksheets/sheet1.xml',
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${row.repeat(rows)}</sheetData></worksheet>`,
    ),
    ...more,
  ]);
}

/** An ODF text, or what calls itself one; `keys` says in its manifest that it is encrypted. */
export function odt(text: string, { keys = false } = {}): Buffer {
  const office = 'urn:oasis:names:tc:opendocument:xmlns';
  const manifest = keys ? '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' : '';
  return makeZip([
    { name: 'mimetype', bytes: Buffer.from('application/vnd.oasis.opendocument.text') },
    part(
      'META-INF/manifest.xml',
      `<manifest:manifest xmlns:manifest="${office}:manifest:1.0">${manifest}</manifest:manifest>`,
    ),
    part(
      'content.xml',
      `<office:document-content xmlns:office="${office}:office:1.0" xmlns:text="${office}:text:1.0" office:version="1.2"><office:body><office:text><text:p>${text}</text:p></office:text></office:body></office:document-content>`,
    ),
  ]);
}
