import { lazy, Suspense } from 'react';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { Paper } from './paperGroups.ts';
import css from './ReaderLayer.module.css';
import type { ShownVersion } from './versions.ts';

const CompareVersions = lazy(async () => ({
  default: (await import('../../compare/CompareVersions.tsx')).CompareVersions,
}));

export interface ComparedPaperProps {
  paper: Paper;
  from: ShownVersion;
  to: ShownVersion;
  onClose: () => void;
}

/** What changed in an open paper, above it; going back finds it where it was. */
export function ComparedPaper({ paper, from, to, onClose }: ComparedPaperProps) {
  const { compare } = useText();
  const back = (
    <Button variant="quiet" className={css.back} icon="chevronLeft" onClick={onClose}>
      {compare.back}
    </Button>
  );
  return (
    <div className={css.layer} data-shown data-density="seat">
      <Suspense fallback={<Skeleton label={compare.reading} shape="block" />}>
        <CompareVersions name={paper.name} label={paper.label} from={from} to={to} back={back} />
      </Suspense>
    </div>
  );
}
