import { useRef } from 'react';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { useAct } from '../../app/useAct.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import css from './PreviewDialog.module.css';
import { PAPER_FILES, PDF_FILES } from './paperFiles.ts';
import { actsOn, waitingOf } from './paperStatus.ts';
import { nextOfPaper } from './paperUploads.ts';
import { UploadRow } from './UploadRow.tsx';
import { useUploads } from './uploads.ts';
import { useIntake } from './useIntake.ts';

/** What can be done with a paper that is being looked at. */
export function PreviewActs({ paper, onClose }: { paper: PaperLine; onClose: () => void }) {
  const { meeting } = useDeskMeeting();
  const text = useText().desk.papers;
  const { act, busy } = useAct();
  const blocked = useSendBlock();
  const intake = useIntake();
  const chooser = useRef<HTMLInputElement>(null);
  const { uploads, add } = useUploads();
  const acts = actsOn(paper);
  const waiting = waitingOf(paper);
  const off = blocked !== undefined || busy;
  const on = { meetingId: meeting.id, paperIds: [paper.id] };
  const pdfOnly = intake !== null && intake.conversion !== 'ready';
  const isReplaced = paper.state === 'draft' || paper.state === 'approved';
  const underway = uploads.filter(({ isVersion, to }) => isVersion && to.kind === 'paper' && to.paperId === paper.id);
  return (
    <div className={css.foot}>
      {underway.length > 0 && (
        <ul className={css.uploads} aria-label={text.uploads}>
          {underway.map((upload) => (
            <UploadRow key={upload.id} upload={upload} />
          ))}
        </ul>
      )}
      <div className={css.acts}>
        <input
          ref={chooser}
          type="file"
          hidden
          accept={pdfOnly ? PDF_FILES : PAPER_FILES}
          aria-label={isReplaced ? text.replace : text.newFile}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) add([nextOfPaper({ meetingId: meeting.id, pdfOnly }, paper, file)]);
            event.target.value = '';
          }}
        />
        <Button icon="upload" disabled={off} onClick={() => chooser.current?.click()}>
          {isReplaced ? text.replace : text.newFile}
        </Button>
        {waiting?.isNext === true && (
          <Button
            icon="trash"
            variant="danger"
            disabled={off}
            onClick={() =>
              void act({ kind: 'dropNextVersion', meetingId: meeting.id, paperId: paper.id }, text.dropped)
            }
          >
            {text.dropNext(waiting.version)}
          </Button>
        )}
        {waiting !== null && acts.includes('approve') && (
          <Button
            icon="check"
            variant={waiting.status === 'toCheck' ? 'primary' : 'secondary'}
            disabled={off}
            onClick={() => void act({ kind: 'approvePapers', ...on }, text.approved(1))}
          >
            {waiting.status === 'toCheck' ? text.approveConverted : text.approve}
          </Button>
        )}
        {waiting !== null && acts.includes('release') && (
          <Button
            icon="send"
            variant="primary"
            disabled={off}
            onClick={() =>
              void act({ kind: 'releasePapers', ...on }, text.released(1)).then((done) => {
                if (done) onClose();
              })
            }
          >
            {waiting.isNext ? text.releaseNext(waiting.version) : text.releaseOne}
          </Button>
        )}
      </div>
    </div>
  );
}
