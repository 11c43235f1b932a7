import { Button } from '../parts/Button.tsx';
import { EmptyState } from '../parts/EmptyState.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import type { ReaderLabels } from './labels.ts';
import css from './Reader.module.css';
import type { ReaderState } from './useReader.ts';

/** What lies over the pages until there is one to see, or when there never will be. */
export function Cover({ state, labels, onRetry }: { state: ReaderState; labels: ReaderLabels; onRetry: () => void }) {
  switch (state.kind) {
    case 'loading':
      return <Sheet label={labels.loading} />;
    case 'open':
      return state.drawn ? null : <Sheet label={labels.loading} />;
    case 'failed': {
      const { title, text } = labels.failures[state.failure];
      const retry = (
        <Button icon="refresh" onClick={onRetry}>
          {labels.retry}
        </Button>
      );
      return (
        <div className={css.cover} role="alert">
          <EmptyState icon="warning" title={title} actions={retry}>
            {text}
          </EmptyState>
        </div>
      );
    }
  }
}

function Sheet({ label }: { label: string }) {
  return (
    <div className={css.cover}>
      <div className={css.sheet}>
        <Skeleton label={label} shape={3} />
        <Skeleton label={label} shape={8} />
      </div>
    </div>
  );
}
