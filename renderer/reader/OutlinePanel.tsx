import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';
import { EmptyState } from '../parts/EmptyState.tsx';
import type { ReaderLabels } from './labels.ts';
import css from './OutlinePanel.module.css';
import { type OutlineEntry, readOutline } from './outline.ts';

export interface OutlinePanelProps {
  document: PDFDocumentProxy;
  labels: ReaderLabels;
  onEntry: (entry: OutlineEntry) => void;
}

/** The document's own table of contents. */
export function OutlinePanel({ document, labels, onEntry }: OutlinePanelProps) {
  const [entries, setEntries] = useState<readonly OutlineEntry[] | null>(null);
  useEffect(() => {
    let live = true;
    const show = (read: readonly OutlineEntry[]) => {
      if (live) setEntries(read);
    };
    // A damaged table of contents is none.
    readOutline(document).then(show, () => show([]));
    return () => {
      live = false;
    };
  }, [document]);
  return (
    <nav className={css.panel} aria-label={labels.outline} data-print="hide">
      {entries?.length === 0 && <EmptyState icon="list" title={labels.noOutline} />}
      <ul>
        {entries?.map((entry) => (
          <li key={entry.key} style={{ '--depth': Math.min(entry.depth, 4) }}>
            <button
              type="button"
              className={css.entry}
              data-first={entry.depth === 0 || undefined}
              disabled={entry.destination === null}
              onClick={() => onEntry(entry)}
            >
              {entry.title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
