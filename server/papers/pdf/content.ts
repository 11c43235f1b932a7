import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { never } from '../../../core/base/never.ts';
import type { HeaderFamily } from '../headerFamilies.ts';
import type { Block, PaperDocument, SignatureBlock, Text } from '../paperDocument.ts';
import { aloneColumns, startOf } from '../paperDocument.ts';
import { A4, points } from './points.ts';
import type { CellSpan, Tag, TagType } from './tags.ts';
import { unbroken } from './unbroken.ts';

/** The blocks of a paper as pdfmake lays them out; whatever text there is carries a tag below `root`. */
export function contentOf(paper: PaperDocument, root: Tag): Content {
  const writer = new BlockWriter(paper.family, root);
  return paper.blocks.flatMap((block, at) => {
    const [before, after] = [paper.blocks[at - 1], paper.blocks[at + 1]];
    // Signatures never stand on a page alone: the sentence before them goes with them.
    if (block.kind === 'paragraph' && after?.kind === 'signatures')
      return { stack: [writer.write(block), writer.write(after)], unbreakable: true };
    if (block.kind === 'signatures' && before?.kind === 'paragraph') return [];
    // The break is that of what follows: on its own it would leave an empty page behind a full one.
    return before?.kind === 'newPage' ? { stack: [writer.write(block)], pageBreak: 'before' } : writer.write(block);
  });
}

type Style = {
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly noWrap?: boolean;
};

class BlockWriter {
  readonly #family: HeaderFamily;
  readonly #root: Tag;
  readonly #width: number;

  constructor(family: HeaderFamily, root: Tag) {
    this.#family = family;
    this.#root = root;
    this.#width = A4.width - points(family.margins.left + family.margins.right);
  }

  write(block: Block): Content {
    switch (block.kind) {
      case 'letterhead':
        return this.#letterhead(block);
      case 'title':
        return this.#title(block);
      case 'heading':
        return {
          ...this.#line(block.level === 1 ? 'H1' : 'H2', block.text, { bold: true, italics: block.level === 2 }),
          margin: [0, 8, 0, 2],
          headlineLevel: block.level,
        };
      case 'paragraph':
        return {
          ...this.#line('P', block.text, {}),
          alignment: block.align,
          leadingIndent: block.indent ? points(this.#family.firstLine) : 0,
          margin: [0, 3, 0, 3],
        };
      case 'figures':
        return this.#figures(block);
      case 'table':
        return this.#table(block);
      case 'signatures':
        return {
          columns: [this.#signature(block.left), this.#signature(block.right)],
          unbreakable: true,
          margin: [0, 16, 0, 0],
        };
      case 'recipients':
        return this.#recipients(block.names);
      case 'newPage':
        return [];
      default:
        return never(block);
    }
  }

  #line(type: TagType, text: Text, style: Style, parent: Tag = this.#root, cell: CellSpan = {}) {
    const tag = parent.child(type, cell);
    const runs = typeof text === 'string' ? [{ text }] : text;
    const pieces = runs.flatMap((run) => unbroken(run.text).map((piece) => ({ ...style, ...run, ...piece, tag })));
    return { text: pieces };
  }

  #rule(mark: HeaderFamily['underBody'], width: number, fontSize: number): Content {
    if (mark.kind === 'text') return { ...this.#line('P', mark.text, { fontSize }), alignment: 'center' };
    return this.#drawnRule(points(mark.length), width);
  }

  #drawnRule(length: number, width: number): Content {
    const from = (width - length) / 2;
    return {
      canvas: [{ type: 'line', x1: from, y1: 0, x2: from + length, y2: 0, lineWidth: 0.75 }],
      margin: [0, 3, 0, 4],
    };
  }

  #letterhead({ parent, body, number, date }: Extract<Block, { kind: 'letterhead' }>): Content {
    const { sizes, motto, mottoRule, underBody, leftColumn } = this.#family;
    const left = (this.#width * leftColumn) / 100;
    const right = this.#width - left;
    const centred = (text: string, style: Style): Content => ({ ...this.#line('P', text, style), alignment: 'center' });
    return {
      lineHeight: 1.05,
      columns: [
        {
          width: left,
          stack: [
            ...(parent === '' ? [] : [centred(parent, { fontSize: sizes.parent })]),
            centred(body, { fontSize: sizes.body, bold: true }),
            this.#rule(underBody, left, sizes.body),
            centred(number, { fontSize: sizes.number }),
          ],
        },
        {
          width: right,
          stack: [
            ...motto.map((text, at) =>
              centred(text, { fontSize: sizes.motto[at] ?? sizes.text, bold: true, noWrap: true }),
            ),
            this.#drawnRule(points(mottoRule), right),
            {
              ...this.#line('P', date, { fontSize: sizes.date, italics: true }),
              alignment: 'center',
              margin: [0, 6, 0, 0],
            },
          ],
        },
      ],
    };
  }

  #title({ name, abstract }: Extract<Block, { kind: 'title' }>): Content {
    const { sizes, underAbstract } = this.#family;
    return {
      stack: [
        { ...this.#line('H1', name, { bold: true, fontSize: sizes.title }), alignment: 'center' },
        { ...this.#line('P', abstract, { bold: true, fontSize: sizes.abstract }), alignment: 'center' },
        this.#rule(underAbstract, this.#width, sizes.abstract),
      ],
      margin: [0, 18, 0, 6],
      unbreakable: true,
    };
  }

  #figures({ rows }: Extract<Block, { kind: 'figures' }>): Content {
    const table = this.#root.child('Table');
    const body = rows.map((cells): TableCell[] => {
      const row = table.child('TR');
      return cells.map((text, column) => ({
        ...this.#line('TD', text, {}, row),
        alignment: column === 0 ? 'left' : 'right',
      }));
    });
    return {
      table: { widths: ['*', 70, 80], body, dontBreakRows: true },
      layout: 'bare',
      unbreakable: true,
      margin: [points(this.#family.firstLine), 2, 0, 4],
    };
  }

  #table({ groups, columns, rows }: Extract<Block, { kind: 'table' }>): Content {
    const { sizes } = this.#family;
    const table = this.#root.child('Table');
    const style = { fontSize: sizes.table };
    const head = (text: string, row: Tag, cell: CellSpan): TableCell => ({
      ...this.#line('TH', text, { ...style, bold: true }, row, cell),
      alignment: 'center',
      verticalAlignment: 'middle',
      ...cell,
    });
    const headRows: TableCell[][] = [];
    // A column without a group has its title beside the groups, over both rows.
    const alone = new Set(groups.length === 0 ? [] : aloneColumns(groups));
    if (groups.length > 0) {
      const row = table.child('TR');
      const cells = groups.map(({ title, span }, at) => ({ title, span, column: columns[startOf(groups, at)] }));
      headRows.push(
        cells.flatMap(({ title, span, column }) =>
          title === ''
            ? [head(column?.title ?? '', row, { rowSpan: 2 })]
            : [head(title, row, { colSpan: span }), ...Array<TableCell>(span - 1).fill({})],
        ),
      );
    }
    const titles = table.child('TR');
    headRows.push(columns.map(({ title }, at) => (alone.has(at) ? {} : head(title, titles, {}))));
    const body = rows.map((cells): TableCell[] => {
      const row = table.child('TR');
      return cells.map((text, at) => ({
        ...this.#line('TD', text, style, row),
        alignment: columns[at]?.align ?? 'left',
      }));
    });
    return {
      table: {
        widths: this.#widths(columns.map(({ width }) => width)),
        body: [...headRows, ...body],
        headerRows: headRows.length,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
      },
      layout: 'grid',
      lineHeight: 1,
      margin: [0, 4, 0, 6],
    };
  }

  /** Percent of the text's width as points, less what padding and lines of the grid take. */
  #widths(percents: readonly number[]): number[] {
    const forText = this.#width - percents.length * 6 - (percents.length + 1) * 0.5;
    return percents.map((percent) => (forText * percent) / 100);
  }

  #signature({ onBehalf, post, name }: SignatureBlock): Content {
    const centred = (text: string, style: Style, above: number): Content => ({
      ...this.#line('P', text, style),
      alignment: 'center',
      margin: [0, above, 0, 0],
    });
    return {
      stack: [
        ...(onBehalf === '' ? [] : [centred(onBehalf, { bold: true }, 0)]),
        centred(post, { bold: true }, 0),
        centred('(Ký, ghi rõ họ tên)', { italics: true, fontSize: this.#family.sizes.recipients }, 0),
        centred(name === '' ? ' ' : name, { bold: true }, 56),
      ],
    };
  }

  #recipients(names: readonly string[]): Content {
    const { sizes, recipientsUnderlined } = this.#family;
    const title = this.#line('P', 'Nơi nhận:', {
      fontSize: sizes.recipientsTitle,
      ...(recipientsUnderlined ? {} : { bold: true, italics: true }),
    });
    return {
      unbreakable: true,
      margin: [0, 14, 0, 0],
      lineHeight: 1,
      stack: [
        recipientsUnderlined ? { ...title, decoration: 'underline' } : title,
        ...names.map((name, at) =>
          this.#line('P', `- ${name}${at === names.length - 1 ? '.' : ';'}`, { fontSize: sizes.recipients }),
        ),
      ],
    };
  }
}
