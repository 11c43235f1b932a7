import { lazy, Suspense } from 'react';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { documentSource } from '../../app/documents.ts';
import { usePack } from '../../app/usePack.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { FollowBar } from '../../present/FollowBar.tsx';
import { useFollowed } from '../../present/useFollowed.ts';
import { usePresentation } from '../../present/usePresentation.ts';
import type { Find } from '../../reader/find.ts';
import css from './ChairReader.module.css';

/** The reader brings a megabyte of code: it is only fetched when the chair opens a paper. */
const PresentReader = lazy(async () => ({ default: (await import('../../present/PresentReader.tsx')).PresentReader }));

export interface ChairReaderProps {
  paper: PaperLine;
  /** What a search found in it. */
  find: Find | undefined;
  /** An open vote stands in the middle of the chair's screen, whatever is being read. */
  hidden: boolean;
  onOpen: (paperId: string, find?: Find) => void;
  onClose: () => void;
}

/** A paper over the chair's columns, to read and to present. */
export function ChairReader({ paper, find, hidden, onOpen, onClose }: ChairReaderProps) {
  const t = useText();
  const online = useLink().kind === 'open';
  const pack = usePack(paper.id, onOpen);
  // The chair has chosen none: it stays with the one that is presented.
  const followed = useFollowed(paper.id, '');
  const led = usePresentation();
  const file = followed?.file ?? paper.file;
  const place = followed === null ? undefined : led?.shown.place;
  // While it is in front it is what the screen is about; the columns below are out of reach.
  const Layer = hidden ? 'section' : 'main';
  return (
    <Layer
      className={css.layer}
      aria-label={paper.name}
      data-screen="seat"
      data-hidden={hidden || undefined}
      inert={hidden}
    >
      <Suspense fallback={<Skeleton label={t.reader.loading} shape="block" />}>
        <PresentReader
          key={file.sha256}
          paperId={paper.id}
          sha256={file.sha256}
          released={paper.state === 'released'}
          visible={!hidden}
          find={find}
          source={documentSource(file)}
          initialPosition={place === undefined ? undefined : { page: place.page, topPt: place.topPt }}
          online={online}
          labels={t.reader}
          {...pack}
          toolbarStart={
            <Button variant="quiet" icon="chevronLeft" className={css.back} onClick={onClose}>
              {t.present.card.back}
            </Button>
          }
        />
      </Suspense>
      {!hidden && <FollowBar floats isOpen={led?.shown.paper.id === paper.id} onOpen={onOpen} />}
    </Layer>
  );
}
