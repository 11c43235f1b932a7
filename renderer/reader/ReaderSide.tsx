import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { FindHits } from './findState.ts';
import type { ReaderLabels } from './labels.ts';
import { OutlinePanel } from './OutlinePanel.tsx';
import type { OutlineEntry } from './outline.ts';
import { SearchResults } from './SearchResults.tsx';
import type { Hit } from './snippets.ts';
import { Thumbnails } from './Thumbnails.tsx';

/** What can be shown beside the pages at any time. */
export type Column = 'thumbnails' | 'outline';

export interface ReaderSideProps {
  column: Column | 'results' | null;
  document: PDFDocumentProxy;
  pages: number;
  current: number;
  found: FindHits | null;
  labels: ReaderLabels;
  /** The pages themselves are being drawn. */
  isDrawing: () => boolean;
  onPage: (page: number) => void;
  onEntry: (entry: OutlineEntry) => void;
  onHit: (hit: Hit) => void;
}

/** The column left of the pages. */
export function ReaderSide(props: ReaderSideProps) {
  const { column, document, pages, current, found, labels, isDrawing, onPage, onEntry, onHit } = props;
  switch (column) {
    case 'thumbnails':
      return <Thumbnails {...{ document, pages, current, labels, isDrawing, onPage }} />;
    case 'outline':
      return <OutlinePanel document={document} labels={labels} onEntry={onEntry} />;
    case 'results':
      return (
        found && (
          <SearchResults hits={found.hits} more={found.more} current={found.current} labels={labels} onHit={onHit} />
        )
      );
    case null:
      return null;
  }
}
