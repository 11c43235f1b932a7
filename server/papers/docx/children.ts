import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  type ISpacingProperties,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { never } from '../../../core/base/never.ts';
import type { HeaderFamily } from '../headerFamilies.ts';
import {
  type Align,
  aloneColumns,
  type Block,
  type PaperDocument,
  type SignatureBlock,
  startOf,
  type Text,
} from '../paperDocument.ts';
import { halfPoints, twips } from './measures.ts';

/** The blocks of a paper as Word's paragraphs and tables. */
export function childrenOf({ family, blocks }: PaperDocument): FileChild[] {
  return blocks.flatMap((block, at) => childOf(block, family, blocks[at + 1]?.kind === 'signatures'));
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly underline?: boolean;
}

function childOf(block: Block, family: HeaderFamily, keepNext: boolean): FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, family)];
    case 'title':
      return title(block, family);
    case 'heading':
      return [
        new Paragraph({
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
          spacing: { before: 160, after: 40 },
          children: runs(block.text, {}),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({
          alignment: ALIGNMENT[block.align],
          indent: { firstLine: block.indent ? twips(family.firstLine) : 0 },
          spacing: { before: 60, after: 60 },
          keepNext,
          children: runs(block.text, {}),
        }),
      ];
    case 'figures':
      return [figures(block, family)];
    case 'table':
      return [grid(block, family), new Paragraph('')];
    case 'signatures':
      return [signatures(block.left, block.right, family)];
    case 'recipients':
      return recipients(block.names, family);
    case 'newPage':
      return [new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0 } })];
    default:
      return never(block);
  }
}

/** Line ends within a text become line breaks. */
function runs(text: Text, { size, underline, ...style }: Style): ParagraphChild[] {
  const pieces = typeof text === 'string' ? [{ text }] : text;
  return pieces.flatMap(({ text: words, ...own }) =>
    words.split('\n').map(
      (line, at) =>
        new TextRun({
          ...style,
          ...own,
          text: line,
          ...(at > 0 ? { break: 1 } : {}),
          ...(size === undefined ? {} : { size: halfPoints(size) }),
          ...(underline === true ? { underline: {} } : {}),
        }),
    ),
  );
}

const centred = (text: string, style: Style, spacing: ISpacingProperties = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing, children: runs(text, style) });

/** A rule of this length in the middle of a column of that width, both in millimetres: Word draws it as a border. */
function rule(length: number, width: number): Paragraph {
  const beside = twips(Math.max(0, (width - length) / 2));
  return new Paragraph({
    indent: { left: beside, right: beside },
    spacing: { line: 80, lineRule: 'exact', after: 80 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}

const mark = (under: HeaderFamily['underBody'], width: number, size: number) =>
  under.kind === 'text' ? centred(under.text, { size }) : rule(under.length, width);

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BARE = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;
const textWidth = ({ margins }: HeaderFamily) => 210 - margins.left - margins.right;

/** A table without lines whose columns are so many millimetres wide. */
const bareTable = (widths: readonly number[], rows: readonly TableRow[], left = 0) =>
  new Table({
    borders: BARE,
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(widths.reduce((sum, width) => sum + width, 0)), type: WidthType.DXA },
    ...(left === 0 ? {} : { indent: { size: twips(left), type: WidthType.DXA } }),
    rows: [...rows],
  });

const cellOf = (width: number, children: Paragraph[]) =>
  new TableCell({ width: { size: twips(width), type: WidthType.DXA }, children });

function letterhead(
  { parent, body, number, date }: Extract<Block, { kind: 'letterhead' }>,
  family: HeaderFamily,
): Table {
  const { sizes, motto, mottoRule, underBody, leftColumn } = family;
  const left = (textWidth(family) * leftColumn) / 100;
  const right = textWidth(family) - left;
  const row = new TableRow({
    children: [
      cellOf(left, [
        ...(parent === '' ? [] : [centred(parent, { size: sizes.parent })]),
        centred(body, { size: sizes.body, bold: true }),
        mark(underBody, left, sizes.body),
        centred(number, { size: sizes.number }),
      ]),
      cellOf(right, [
        ...motto.map((text, at) => centred(text, { size: sizes.motto[at] ?? sizes.text, bold: true })),
        rule(mottoRule, right),
        centred(date, { size: sizes.date, italics: true }),
      ]),
    ],
  });
  return bareTable([left, right], [row]);
}

const title = ({ name, abstract }: Extract<Block, { kind: 'title' }>, family: HeaderFamily): Paragraph[] => [
  centred(name, { size: family.sizes.title, bold: true }, { before: 360 }),
  centred(abstract, { size: family.sizes.abstract, bold: true }),
  mark(family.underAbstract, textWidth(family), family.sizes.abstract),
];

function figures({ rows }: Extract<Block, { kind: 'figures' }>, family: HeaderFamily): Table {
  const widths = [textWidth(family) - family.firstLine - 53, 25, 28];
  return bareTable(
    widths,
    rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map((text, at) =>
            cellOf(widths[at] ?? 0, [paragraphOf(text, at === 0 ? 'left' : 'right', {})]),
          ),
        }),
    ),
    family.firstLine,
  );
}

const paragraphOf = (text: string, align: Align, style: Style) =>
  new Paragraph({ alignment: ALIGNMENT[align], spacing: { line: 240 }, children: runs(text, style) });

function grid({ groups, columns, rows }: Extract<Block, { kind: 'table' }>, family: HeaderFamily): Table {
  const { table: size } = family.sizes;
  const widths = columns.map(({ width }) => (textWidth(family) * width) / 100);
  const head = (text: string, span: { columnSpan?: number; rowSpan?: number }) =>
    new TableCell({
      ...span,
      verticalAlign: VerticalAlignTable.CENTER,
      children: [paragraphOf(text, 'center', { size, bold: true })],
    });
  const alone = new Set(aloneColumns(groups));
  const groupCells = groups.map(({ title: words, span }, at) =>
    words === '' ? head(columns[startOf(groups, at)]?.title ?? '', { rowSpan: 2 }) : head(words, { columnSpan: span }),
  );
  const titles = columns.filter((_, at) => !alone.has(at)).map(({ title: words }) => head(words, {}));
  const heads = groups.length === 0 ? [titles] : [groupCells, titles];
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: widths.map(twips),
    width: { size: twips(textWidth(family)), type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    rows: [
      ...heads.map((children) => new TableRow({ children, tableHeader: true, cantSplit: true })),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, at) =>
              cellOf(widths[at] ?? 0, [paragraphOf(text, columns[at]?.align ?? 'left', { size })]),
            ),
          }),
      ),
    ],
  });
}

function signatures(left: SignatureBlock, right: SignatureBlock, family: HeaderFamily): Table {
  const width = textWidth(family) / 2;
  const cell = ({ onBehalf, post, name }: SignatureBlock) =>
    cellOf(width, [
      ...(onBehalf === '' ? [] : [centred(onBehalf, { bold: true }, { before: 240 })]),
      centred(post, { bold: true }, onBehalf === '' ? { before: 240 } : {}),
      centred('(Ký, ghi rõ họ tên)', { italics: true, size: family.sizes.recipients }),
      centred(name, { bold: true }, { before: 1120 }),
    ]);
  return bareTable([width, width], [new TableRow({ cantSplit: true, children: [cell(left), cell(right)] })]);
}

function recipients(names: readonly string[], { sizes, recipientsUnderlined: underline }: HeaderFamily): Paragraph[] {
  const style = { size: sizes.recipientsTitle, ...(underline ? { underline } : { bold: true, italics: true }) };
  return [
    new Paragraph({ spacing: { before: 280 }, keepNext: true, children: runs('Nơi nhận:', style) }),
    ...names.map(
      (name, at) =>
        new Paragraph({
          keepNext: at < names.length - 1,
          children: runs(`- ${name}${at === names.length - 1 ? '.' : ';'}`, { size: sizes.recipients }),
        }),
    ),
  ];
}
