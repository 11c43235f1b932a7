import { type ReactNode, useState } from 'react';
import type { LibraryRow } from '../../core/library/library.ts';
import { documentSource } from '../app/documents.ts';
import { useLink } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Banner } from '../parts/Banner.tsx';
import { Button } from '../parts/Button.tsx';
import type { Find } from '../reader/find.ts';
import { Reader } from '../reader/Reader.tsx';
import css from './EntryReader.module.css';
import { StarButton } from './StarButton.tsx';
import { pageOf } from './shelf.ts';
import { useShelf } from './useShelf.ts';

export interface EntryReaderProps {
  row: LibraryRow;
  find?: Find | undefined;
  /** It is on screen, not behind another part. */
  visible: boolean;
  back: ReactNode;
}

/** A document of the library, at the page where this person left it; a new version waits until they go to it. */
export function EntryReader({ row, find, visible, back }: EntryReaderProps) {
  const { library: t, reader: labels, papers } = useText();
  const online = useLink().kind === 'open';
  const { shelf, opened } = useShelf();
  const [held, setHeld] = useState({ version: row.version, file: row.file });
  const [start] = useState(() => pageOf(shelf, row.id));
  const isNewer = row.file.sha256 !== held.file.sha256;
  return (
    <div className={css.entry}>
      {isNewer && (
        <Banner
          tone="new"
          word={t.newVersion(row.version)}
          actions={
            <Button variant="primary" onClick={() => setHeld({ version: row.version, file: row.file })}>
              {papers.openVersion}
            </Button>
          }
        >
          {t.newVersionText(held.version)}
        </Banner>
      )}
      <div className={css.pages}>
        <Reader
          find={find}
          source={documentSource(held.file)}
          initialPosition={{ page: start }}
          online={online}
          labels={labels}
          onPage={(page) => {
            if (visible) opened(row.id, page);
          }}
          toolbarStart={visible ? back : undefined}
          toolbarEnd={<StarButton id={row.id} name={row.name} />}
        />
      </div>
    </div>
  );
}
