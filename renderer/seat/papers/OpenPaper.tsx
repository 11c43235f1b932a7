import { type ReactNode, useState } from 'react';
import { isSecret } from '../../../core/documents/document.ts';
import { documentSource } from '../../app/documents.ts';
import { usePack } from '../../app/usePack.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { NotedReader } from '../../notes/NotedReader.tsx';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { useFollowed } from '../../present/useFollowed.ts';
import { useSeat } from '../useSeat.ts';
import { openPaper } from '../where.ts';
import css from './OpenPaper.module.css';
import type { Paper } from './paperGroups.ts';
import { SecretBand } from './SecretBand.tsx';
import { type ShownVersion, versionsOf } from './versions.ts';

/** Opens the comparison of two versions of a paper. */
export type SeeChanges = (paper: Paper, from: ShownVersion, to: ShownVersion) => void;

export interface OpenPaperProps {
  paper: Paper;
  /** It is on screen, not behind another part. */
  visible: boolean;
  back: ReactNode;
  onSeeChanges?: SeeChanges | undefined;
  /** Offers a second paper beside this one. */
  onSecond?: (() => void) | undefined;
}

/** One opened paper. A new version waits until the delegate goes to it; a secret one bears its band. */
export function OpenPaper({ paper, visible, back, onSeeChanges, onSecond }: OpenPaperProps) {
  const t = useText();
  const { readings, notePage, where, move } = useSeat();
  const link = useLink();
  const pack = usePack(paper.id, (id, find) => move((before) => openPaper(before, id, find)));
  const name = useView('mine')?.person?.name ?? '';
  const [held, setHeld] = useState<ShownVersion>(() => ({ version: paper.version, file: paper.file }));
  /** The newer version about which the delegate has said: later. */
  const [later, setLater] = useState<string | null>(null);
  const [startPage, setStartPage] = useState<number | null>(null);
  // Who follows reads the version that is presented.
  const { shown, newer } = versionsOf(paper, useFollowed(paper.id, held.file.sha256) ?? held);
  const { sha256 } = shown.file;
  const open = (next: ShownVersion) => {
    setStartPage(readings[sha256]?.page ?? null);
    setHeld(next);
  };
  const page = readings[sha256]?.page ?? startPage ?? 1;
  const secret = isSecret(paper.label);
  const words = t.papers;
  const asks = newer !== null && later !== newer.file.sha256;
  const start = (
    <>
      {back}
      {newer !== null && !asks && (
        <Button variant="secondary" className={css.newer} icon="refresh" onClick={() => open(newer)}>
          {words.waitingVersion(newer.version)}
        </Button>
      )}
    </>
  );
  return (
    <div
      className={css.paper}
      data-secret={secret || undefined}
      // What is secret is not taken along by the clipboard (D-7).
      onCopy={secret ? (event) => event.preventDefault() : undefined}
    >
      {asks && (
        <Banner
          tone="new"
          word={words.newVersion(newer.version)}
          actions={
            <>
              <Button variant="primary" onClick={() => open(newer)}>
                {words.openVersion}
              </Button>
              {onSeeChanges !== undefined && (
                <Button onClick={() => onSeeChanges(paper, shown, newer)}>{words.seeChanges}</Button>
              )}
              <Button variant="quiet" onClick={() => setLater(newer.file.sha256)}>
                {words.later}
              </Button>
            </>
          }
        >
          {words.newVersionText(shown.version)}
        </Banner>
      )}
      <div className={css.pages}>
        <NotedReader
          key={sha256}
          paper={paper}
          shown={shown}
          paperId={paper.id}
          sha256={sha256}
          released
          visible={visible}
          find={where.paper?.id === paper.id ? where.paper.find : undefined}
          source={documentSource(shown.file)}
          initialPosition={{ page }}
          online={link.kind === 'open'}
          labels={t.reader}
          {...pack}
          onSecond={onSecond}
          onPage={(at, pages) => notePage(sha256, at, pages)}
          toolbarStart={visible ? start : undefined}
        />
        {secret && <SecretBand label={paper.label} name={name} />}
      </div>
    </div>
  );
}
