import { lazy, Suspense, useState } from 'react';
import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { documentSource } from '../../app/documents.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { PreviewActs } from './PreviewActs.tsx';
import css from './PreviewDialog.module.css';
import { PreviewNotices } from './PreviewNotices.tsx';
import { waitingOf } from './paperStatus.ts';
import { type DeskVersion, versionsOfPaper } from './paperVersions.ts';

/** The reader brings a megabyte of code: it is only fetched when somebody looks at a paper. */
const PresentReader = lazy(async () => ({ default: (await import('../../present/PresentReader.tsx')).PresentReader }));
const CompareDialog = lazy(async () => ({ default: (await import('../../compare/CompareDialog.tsx')).CompareDialog }));

/** A paper as the delegates will read it, each of its versions, and what its state allows. */
export function PreviewDialog({ paper, onClose }: { paper: PaperLine; onClose: () => void }) {
  const { desk, reader, papers: words, compare } = useText();
  const { locked } = useDeskMeeting();
  const text = desk.papers;
  const online = useLink().kind === 'open';
  const versions = versionsOfPaper(paper);
  const [chosen, setChosen] = useState<string | null>(null);
  const [comparing, setComparing] = useState(false);
  const shown = versions.find(({ file }) => file.sha256 === chosen) ?? versions.at(-1);
  if (shown === undefined) return null;
  const { file, place } = shown;
  const previous = versions[versions.indexOf(shown) - 1];
  const waits = waitingOf(paper)?.file.sha256 === file.sha256;
  const saysWhen = ({ version, place: where, releasedAt }: DeskVersion) => {
    const name = words.version(version);
    if (where === 'next') return `${name} · ${text.waits}`;
    return releasedAt === null ? name : `${name} · ${formatTime(releasedAt)} ${formatDate(releasedAt)}`;
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={paper.name}
      width="l"
      closeLabel={desk.shell.close}
      footer={locked ? undefined : <PreviewActs paper={paper} onClose={onClose} />}
    >
      <div className={css.body}>
        {versions.length > 1 && (
          <div className={css.versions}>
            <SegmentedControl
              label={text.columns.version}
              options={versions.map((version) => ({ value: version.file.sha256, label: saysWhen(version) }))}
              value={file.sha256}
              onChange={setChosen}
            />
            {previous !== undefined && (
              <Button onClick={() => setComparing(true)}>{compare.title(previous.version, shown.version)}</Button>
            )}
          </div>
        )}
        {comparing && previous !== undefined && (
          <Suspense>
            <CompareDialog
              name={paper.name}
              label={paper.label}
              from={previous}
              to={shown}
              onClose={() => setComparing(false)}
            />
          </Suspense>
        )}
        {waits && <PreviewNotices paper={paper} />}
        <div className={css.sheet}>
          <Suspense fallback={<Skeleton label={reader.loading} shape="block" />}>
            <PresentReader
              key={file.sha256}
              paperId={paper.id}
              sha256={file.sha256}
              released={paper.state === 'released' && place !== 'next'}
              visible
              source={documentSource(file)}
              online={online}
              labels={reader}
            />
          </Suspense>
        </div>
      </div>
    </Dialog>
  );
}
