import { createRequire } from 'node:module';
import type { Content, CustomTableLayout, DynamicContent, Style } from 'pdfmake/interfaces.js';

/**
 * The inner parts of pdfmake 0.3.11 that writePdf puts together itself, because pdfmake's own printer marks a document as
 * tagged without tagging anything in it. The version is pinned; writePdf.test.ts fails when they change.
 */
const require = createRequire(import.meta.url);
const part = <T>(name: string): T => (require(`pdfmake/js/${name}.js`) as { readonly default: T }).default;

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

export interface LaidOutPages {
  readonly length: number;
}

/** Whether a node of the laid-out document has to start a page. */
export type HeadingAlone = (
  node: { readonly headlineLevel?: number },
  nodes: { getFollowingNodesOnPage(): readonly unknown[] },
) => boolean;

export interface Line {
  readonly inlines: readonly object[];
}

export const KitDocument =
  part<
    new (
      fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>,
      images: object,
      patterns: object,
      attachments: object,
      options: object,
      virtualFs: null,
      mayRead: (path: string) => boolean,
    ) => KitDocument
  >('PDFDocument');

export const LayoutBuilder =
  part<
    new (
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
    }
  >('LayoutBuilder');

export const Renderer =
  part<
    new (
      document: KitDocument,
    ) => {
      readonly pdfDocument: KitDocument;
      renderPages(pages: LaidOutPages): void;
      renderLine(line: Line, x: number, y: number): void;
      renderVector(vector: object): void;
    }
  >('Renderer');
