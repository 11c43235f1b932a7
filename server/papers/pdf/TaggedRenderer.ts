import { type Line, Renderer } from './pdfmakeParts.ts';
import { Tag } from './tags.ts';

/**
 * Draws laid-out pages so that every line of text belongs to the tag its runs carry. Rules, page numbers and heads that a
 * table repeats on further pages are artifacts: a screen reader skips them.
 */
export class TaggedRenderer extends Renderer {
  /** A repeated head shares the pieces of text with the first one. */
  readonly #drawn = new WeakSet<object>();

  override renderLine(line: Line, x: number, y: number): void {
    const tag = tagOf(line);
    if (tag === null || this.#drawn.has(line.inlines)) {
      this.pdfDocument.markContent('Artifact');
      super.renderLine(line, x, y);
      this.pdfDocument.endMarkedContent();
      return;
    }
    this.#drawn.add(line.inlines);
    const content = this.pdfDocument.markStructureContent(tag.type);
    super.renderLine(line, x, y);
    this.pdfDocument.endMarkedContent();
    tag.hold(content);
  }

  override renderVector(vector: object): void {
    this.pdfDocument.markContent('Artifact');
    super.renderVector(vector);
    this.pdfDocument.endMarkedContent();
  }
}

function tagOf(line: Line): Tag | null {
  const [first] = line.inlines;
  return first !== undefined && 'tag' in first && first.tag instanceof Tag ? first.tag : null;
}
