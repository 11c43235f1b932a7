/**
 * The inner parts of pdfmake 0.3.11 that writePdf.ts puts together itself, because pdfmake's own printer marks a document
 * as tagged without tagging anything in it. The version is pinned; pdfParts.test.ts says so when they change.
 */
declare module 'pdfmake/js/PDFDocument.js' {
  interface Reference {
    readonly data: Record<string, unknown>;
  }
  export interface StructureElement {
    readonly dictionary: Reference;
    add(child: StructureElement | StructureContent): this;
    end(): void;
  }
  /** A piece of a page that belongs to a structure element. */
  export interface StructureContent {
    readonly refs: readonly unknown[];
  }
  export interface KitDocument extends NodeJS.ReadableStream {
    markContent(tag: 'Artifact'): this;
    markStructureContent(tag: string): StructureContent;
    endMarkedContent(): this;
    struct(type: string, options?: { readonly scope?: 'Column' | 'Row' }): StructureElement;
    addStructure(element: StructureElement): this;
    end(): void;
  }
  const module: {
    readonly default: new (
      fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFs: null,
      mayRead: (path: string) => boolean,
    ) => KitDocument;
  };
  export default module;
}

declare module 'pdfmake/js/LayoutBuilder.js' {
  import type { Content, CustomTableLayout, DynamicContent, Style } from 'pdfmake/interfaces.js';
  import type { KitDocument } from 'pdfmake/js/PDFDocument.js';
  export interface LaidOutPages {
    readonly length: number;
  }
  /** Whether a node of the laid-out document has to start a page. */
  export type HeadingAlone = (
    node: { readonly headlineLevel?: number },
    nodes: { getFollowingNodesOnPage(): readonly unknown[] },
  ) => boolean;
  const module: {
    readonly default: new (
      pageSize: { readonly width: number; readonly height: number; readonly orientation: 'portrait' },
      margins: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
      svg: object,
    ) => {
      registerTableLayouts(layouts: Readonly<Record<string, CustomTableLayout>>): void;
      layoutDocument(
        content: Content,
        document: KitDocument,
        styles: object,
        defaultStyle: Style,
        background: undefined,
        header: DynamicContent,
        footer: undefined,
        watermark: undefined,
        pageBreakBefore: HeadingAlone,
      ): LaidOutPages;
    };
  };
  export default module;
}

declare module 'pdfmake/js/Renderer.js' {
  import type { LaidOutPages } from 'pdfmake/js/LayoutBuilder.js';
  import type { KitDocument } from 'pdfmake/js/PDFDocument.js';
  export interface Line {
    readonly inlines: readonly object[];
  }
  const module: {
    readonly default: new (
      document: KitDocument,
    ) => {
      readonly pdfDocument: KitDocument;
      renderPages(pages: LaidOutPages): void;
      renderLine(line: Line, x: number, y: number): void;
      renderVector(vector: object): void;
    };
  };
  export default module;
}
