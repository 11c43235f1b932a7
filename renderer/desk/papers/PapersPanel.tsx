import { useState } from 'react';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { useAct } from '../../app/useAct.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { PaperDialog } from './PaperDialog.tsx';
import css from './PapersPanel.module.css';
import { PapersTable } from './PapersTable.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { UploadList } from './UploadList.tsx';

/** What is asked or shown about one paper. */
type Open = { readonly kind: 'edit' | 'preview' | 'recall' | 'remove'; readonly paper: PaperLine };

/** The papers of an item, or of none: released, recalled, edited, looked at, uploaded. */
export function PapersPanel({ itemId }: { itemId: string | null }) {
  const { meeting, locked } = useDeskMeeting();
  const { desk } = useText();
  const text = desk.papers;
  const all = useView('papers')?.papers ?? [];
  const { act, busy } = useAct();
  const blocked = useSendBlock();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<Open | null>(null);

  const papers = all.filter((paper) => paper.itemId === itemId);
  const drafts = papers.filter((paper) => paper.state === 'draft');
  const chosen = papers.filter((paper) => ticked.has(paper.id) && paper.state !== 'released');
  const toRelease = chosen.length > 0 ? chosen : drafts;
  const release = async () => {
    const paperIds = toRelease.map((paper) => paper.id);
    if (await act({ kind: 'releasePapers', meetingId: meeting.id, paperIds }, text.released(paperIds.length))) {
      setTicked(new Set());
    }
  };
  return (
    <Panel
      title={text.title}
      hint={text.summary(papers.length, papers.filter((paper) => paper.state === 'released').length)}
      flush
      actions={
        !locked &&
        toRelease.length > 0 && (
          <Button
            variant="primary"
            icon="send"
            busy={busy && open === null}
            disabled={blocked !== undefined}
            title={blocked}
            onClick={() => void release()}
          >
            {text.release(toRelease.length)}
          </Button>
        )
      }
    >
      {papers.length === 0 ? (
        <p className={css.none}>
          <strong>{text.empty}.</strong> {!locked && text.emptyText}
        </p>
      ) : (
        <PapersTable
          papers={papers}
          locked={locked}
          ticked={ticked}
          onTick={setTicked}
          onPreview={(paper) => setOpen({ kind: 'preview', paper })}
          onEdit={(paper) => setOpen({ kind: 'edit', paper })}
          onRecall={(paper) => setOpen({ kind: 'recall', paper })}
          onRemove={(paper) => setOpen({ kind: 'remove', paper })}
        />
      )}
      {!locked && <UploadList itemId={itemId} />}
      {open?.kind === 'edit' && <PaperDialog paper={open.paper} onClose={() => setOpen(null)} />}
      {open?.kind === 'preview' && <PreviewDialog paper={open.paper} onClose={() => setOpen(null)} />}
      <AskFirst open={open} busy={busy} onClose={() => setOpen(null)} act={act} />
    </Panel>
  );
}

interface AskFirstProps {
  open: Open | null;
  busy: boolean;
  onClose: () => void;
  act: ReturnType<typeof useAct>['act'];
}

function AskFirst({ open, busy, onClose, act }: AskFirstProps) {
  const { meeting } = useDeskMeeting();
  const { shell, papers: text } = useText().desk;
  if (open === null || open.kind === 'edit' || open.kind === 'preview') return null;
  const { kind, paper } = open;
  const confirm = async () => {
    if (kind === 'recall') await act({ kind: 'recallPaper', meetingId: meeting.id, paperId: paper.id }, text.recalled);
    else await act({ kind: 'removePaper', meetingId: meeting.id, paperId: paper.id }, text.removed);
    onClose();
  };
  const words =
    kind === 'recall'
      ? { title: text.recallAsk, body: text.recallText(paper.name), label: text.recallDo }
      : { title: text.removeAsk, body: text.removeText(paper.name), label: text.removeDo };
  return (
    <ConfirmDialog
      open
      title={words.title}
      confirmLabel={words.label}
      cancelLabel={shell.cancel}
      danger
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={onClose}
    >
      {words.body}
    </ConfirmDialog>
  );
}
