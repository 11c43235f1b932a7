import { lazy, Suspense, useMemo } from 'react';
import type { SearchHit } from '../../../core/search/search.ts';
import { storedFileSource } from '../../app/documents.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { findOf } from '../../search/findOf.ts';
import css from './SearchPage.module.css';

/** The reader brings a megabyte of code: it is only fetched when somebody looks at a paper. */
const Reader = lazy(async () => ({ default: (await import('../../reader/Reader.tsx')).Reader }));

/** A paper at the place that was found, of whichever meeting it is. */
export function HitDialog({ hit, onClose }: { hit: SearchHit; onClose: () => void }) {
  const { search, reader: labels, papers } = useText();
  const online = useLink().kind === 'open';
  const find = useMemo(() => findOf(hit), [hit]);
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${hit.name} · ${papers.version(hit.of.version)}`}
      width="l"
      closeLabel={search.close}
    >
      <div className={css.sheet}>
        <Suspense fallback={<Skeleton label={labels.loading} shape="block" />}>
          <Reader find={find} source={storedFileSource(hit.sha256)} online={online} labels={labels} />
        </Suspense>
      </div>
    </Dialog>
  );
}
