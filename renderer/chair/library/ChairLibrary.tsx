import { lazy, Suspense } from 'react';
import { useText } from '../../app/useText.ts';
import { LibraryBrowser } from '../../library/LibraryBrowser.tsx';
import { useOpenEntry } from '../../library/useOpenEntry.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import reader from '../present/ChairReader.module.css';
import css from './ChairLibrary.module.css';
import type { ChairLibraryControl } from './useChairLibrary.ts';

const EntryReader = lazy(async () => ({ default: (await import('../../library/EntryReader.tsx')).EntryReader }));

export interface ChairLibraryProps {
  library: ChairLibraryControl;
  /** An open vote stands in the middle of the chair's screen, whatever is being read. */
  hidden: boolean;
}

/** The library over the chair's columns: its lists, or a document. */
export function ChairLibrary({ library, hidden }: ChairLibraryProps) {
  const t = useText();
  if (!library.isOpen) return null;
  // While it is in front it is what the screen is about; the columns below are out of reach.
  const Layer = hidden ? 'section' : 'main';
  return (
    <Layer
      className={reader.layer}
      aria-label={t.library.title}
      data-screen="seat"
      data-hidden={hidden || undefined}
      inert={hidden}
    >
      {library.entryId === null ? (
        <div className={css.lists}>
          <div>
            <Button variant="quiet" icon="chevronLeft" onClick={library.back}>
              {t.present.card.back}
            </Button>
          </div>
          <LibraryBrowser onOpen={({ id }) => library.openEntry(id)} />
        </div>
      ) : (
        <ChairEntry library={library} entryId={library.entryId} visible={!hidden} />
      )}
    </Layer>
  );
}

function ChairEntry({
  library,
  entryId,
  visible,
}: {
  library: ChairLibraryControl;
  entryId: string;
  visible: boolean;
}) {
  const t = useText();
  const open = useOpenEntry(entryId);
  const back = (
    <Button variant="quiet" icon="chevronLeft" className={reader.back} onClick={library.back}>
      {library.isListed ? t.library.back : t.present.card.back}
    </Button>
  );
  switch (open.kind) {
    case 'there':
      return (
        <Suspense fallback={<Skeleton label={t.reader.loading} shape="block" />}>
          <EntryReader key={open.row.id} row={open.row} find={library.find} visible={visible} back={back} />
        </Suspense>
      );
    case 'waiting':
      return <Skeleton label={t.library.loading} shape="block" />;
    default:
      return (
        <EmptyState icon="book" title={t.library[open.kind]} actions={back}>
          {open.kind === 'gone' ? t.library.goneText : t.library.offlineEmpty}
        </EmptyState>
      );
  }
}
