import { lazy, Suspense } from 'react';
import { useText } from '../../app/useText.ts';
import { useOpenEntry } from '../../library/useOpenEntry.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import layer from '../papers/ReaderLayer.module.css';
import { useSeat } from '../useSeat.ts';
import { closeEntry, rootOf } from '../where.ts';

const EntryReader = lazy(async () => ({ default: (await import('../../library/EntryReader.tsx')).EntryReader }));

/** The open document of the library above the other parts; when another part is shown it stays behind it, where it was. */
export function EntryLayer() {
  const t = useText();
  const { where, move } = useSeat();
  const open = useOpenEntry(where.entry?.id ?? null);
  if (where.entry === null) return null;
  const shown = where.part === 'entry';
  const { from, find } = where.entry;
  const back = (
    <Button variant="quiet" className={layer.back} icon="chevronLeft" onClick={() => move(closeEntry)}>
      {t.seat.papers.back[rootOf(from)]}
    </Button>
  );
  return (
    <div className={layer.layer} data-shown={shown || undefined} inert={!shown}>
      {open.kind === 'there' ? (
        <Suspense fallback={<Skeleton label={t.reader.loading} shape="block" />}>
          <EntryReader key={open.row.id} row={open.row} find={find} visible={shown} back={back} />
        </Suspense>
      ) : open.kind === 'waiting' ? (
        <Skeleton label={t.library.loading} shape="block" />
      ) : (
        <EmptyState icon="book" title={t.library[open.kind]} actions={back}>
          {open.kind === 'gone' ? t.library.goneText : t.library.offlineEmpty}
        </EmptyState>
      )}
    </div>
  );
}
