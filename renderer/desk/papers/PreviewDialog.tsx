import { lazy, Suspense } from 'react';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { documentSource } from '../../app/documents.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import css from './PreviewDialog.module.css';

/** The reader brings a megabyte of code: it is only fetched when somebody looks at a paper. */
const PresentReader = lazy(async () => ({ default: (await import('../../present/PresentReader.tsx')).PresentReader }));

/** A paper as the delegates will read it. */
export function PreviewDialog({ paper, onClose }: { paper: PaperLine; onClose: () => void }) {
  const { desk, reader } = useText();
  const online = useLink().kind === 'open';
  return (
    <Dialog open onClose={onClose} title={paper.name} width="l" closeLabel={desk.shell.close}>
      <div className={css.sheet}>
        <Suspense fallback={<Skeleton label={reader.loading} shape="block" />}>
          <PresentReader
            paperId={paper.id}
            sha256={paper.file.sha256}
            released={paper.state === 'released'}
            visible
            source={documentSource(paper.file)}
            online={online}
            labels={reader}
          />
        </Suspense>
      </div>
    </Dialog>
  );
}
