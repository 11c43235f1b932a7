import type { KitDocument, StructureContent, StructureElement } from './pdfmakeParts.ts';

export type TagType = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';

/** Columns and rows that a table cell takes, where more than one. */
export interface CellSpan {
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

/** A node of the structure that a screen reader follows; text that is drawn with it becomes its content. */
export class Tag {
  readonly type: TagType;
  readonly #cell: CellSpan;
  readonly #children: Tag[] = [];
  readonly #content: StructureContent[] = [];

  constructor(type: TagType, cell: CellSpan = {}) {
    this.type = type;
    this.#cell = cell;
  }

  /** A new node inside this one, after those before it. */
  child(type: TagType, cell: CellSpan = {}): Tag {
    const tag = new Tag(type, cell);
    this.#children.push(tag);
    return tag;
  }

  hold(content: StructureContent): void {
    this.#content.push(content);
  }

  /** Writes this node and all below it into the document's structure tree. */
  write(document: KitDocument): void {
    const element = this.#element(document);
    document.addStructure(element);
    element.end();
  }

  #element(document: KitDocument): StructureElement {
    const element = document.struct(this.type, this.type === 'TH' ? { scope: 'Column' } : {});
    const { colSpan = 1, rowSpan = 1 } = this.#cell;
    if (colSpan > 1 || rowSpan > 1) {
      const scope = this.type === 'TH' ? { Scope: 'Column' } : {};
      element.dictionary.data.A = { O: 'Table', ColSpan: colSpan, RowSpan: rowSpan, ...scope };
    }
    for (const content of this.#content) element.add(content);
    for (const child of this.#children) element.add(child.#element(document));
    return element;
  }
}
