import type { KitDocument, StructureContent, StructureElement } from 'pdfmake/js/PDFDocument.js';

export type TagType = 'Document' | 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD';

/** A node of the structure that a screen reader follows; text that is drawn with it becomes its content. */
export class Tag {
  readonly type: TagType;
  /** Columns that a table cell takes. */
  readonly span: number;
  readonly #children: Tag[] = [];
  readonly #content: StructureContent[] = [];

  constructor(type: TagType, span = 1) {
    this.type = type;
    this.span = span;
  }

  /** A new node inside this one, after those before it. */
  child(type: TagType, span = 1): Tag {
    const tag = new Tag(type, span);
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
    if (this.span > 1) {
      const scope = this.type === 'TH' ? { Scope: 'Column' } : {};
      element.dictionary.data.A = { O: 'Table', ColSpan: this.span, ...scope };
    }
    for (const content of this.#content) element.add(content);
    for (const child of this.#children) element.add(child.#element(document));
    return element;
  }
}
