import { useMemo, useState } from 'react';
import type { PaperLine } from '../../../core/views/papersView.ts';
import { useAct } from '../../app/useAct.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { BulkBar, type BulkQuestion } from './BulkBar.tsx';
import { FilterBar } from './FilterBar.tsx';
import { PaperDialog } from './PaperDialog.tsx';
import css from './PapersPanel.module.css';
import { PapersTable } from './PapersTable.tsx';
import { PreviewDialog } from './PreviewDialog.tsx';
import { byAgenda, filterPapers, movedPaper, type PaperFilter } from './paperOrder.ts';
import { actsOn, isReleasedWithAll } from './paperStatus.ts';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { UploadList } from './UploadList.tsx';

/** What is shown of one paper; it is looked up, so that what changes meanwhile is seen. */
type Shown = { readonly kind: 'edit' | 'preview'; readonly paperId: string };

/** From this many papers on they are searched rather than looked through. */
const FILTER_FROM = 8;
const EVERYTHING: PaperFilter = { text: '', status: null };
const NONE: readonly PaperLine[] = [];

export interface PapersPanelProps {
  /** Null: the papers of no item. */
  itemId: string | null;
  /** The papers of the whole meeting. */
  all?: boolean | undefined;
}

/** Papers: uploaded, put into order, looked at, approved, released at once or at their hour, recalled. */
export function PapersPanel({ itemId, all = false }: PapersPanelProps) {
  const { meeting, locked } = useDeskMeeting();
  const text = useText().desk.papers;
  const known = useView('papers')?.papers ?? NONE;
  const items = useView('agenda')?.items;
  const { act, busy } = useAct();
  const blocked = useSendBlock();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState<Shown | null>(null);
  const [asked, setAsked] = useState<BulkQuestion | null>(null);
  const [filter, setFilter] = useState(EVERYTHING);

  const papers = useMemo(
    () => (all ? byAgenda(known, items ?? []) : known.filter((paper) => paper.itemId === itemId)),
    [known, items, all, itemId],
  );
  const listed = useMemo(() => filterPapers(papers, filter), [papers, filter]);
  const chosen = listed.filter((paper) => ticked.has(paper.id));
  const toRelease =
    chosen.length > 0 ? chosen.filter((paper) => actsOn(paper).includes('release')) : papers.filter(isReleasedWithAll);
  const release = async () => {
    const paperIds = toRelease.map((paper) => paper.id);
    if (await act({ kind: 'releasePapers', meetingId: meeting.id, paperIds }, text.released(paperIds.length))) {
      setTicked(new Set());
    }
  };
  const move = (paperId: string, before: number) => {
    const ids = (some: readonly PaperLine[]) => some.map(({ id }) => id);
    const paperIds = movedPaper(ids(known), ids(papers), paperId, before);
    if (paperIds !== null) void act({ kind: 'reorderPapers', meetingId: meeting.id, paperIds: [...paperIds] });
  };
  const filtered = filter.text !== '' || filter.status !== null;
  const open = shown === null ? undefined : known.find(({ id }) => id === shown.paperId);
  const close = () => setShown(null);
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
            busy={busy && asked === null}
            disabled={blocked !== undefined}
            title={blocked}
            onClick={() => void release()}
          >
            {text.release(toRelease.length)}
          </Button>
        )
      }
    >
      {papers.length >= FILTER_FROM && <FilterBar filter={filter} onFilter={setFilter} />}
      {!locked && chosen.length > 0 && <BulkBar papers={chosen} onAsk={setAsked} onDone={() => setTicked(new Set())} />}
      {papers.length === 0 ? (
        <p className={css.none}>
          <strong>{text.empty}.</strong> {!locked && text.emptyText}
        </p>
      ) : (
        <PapersTable
          papers={listed}
          ofAll={all}
          locked={locked}
          ticked={ticked}
          onTick={setTicked}
          onPreview={({ id }) => setShown({ kind: 'preview', paperId: id })}
          onEdit={({ id }) => setShown({ kind: 'edit', paperId: id })}
          onRecall={(paper) => setAsked({ kind: 'recall', papers: [paper] })}
          onRemove={(paper) => setAsked({ kind: 'remove', papers: [paper] })}
          onMove={locked || all || filtered || blocked !== undefined || papers.length < 2 ? null : move}
        />
      )}
      {!locked && <UploadList itemId={itemId} />}
      {shown?.kind === 'edit' && open !== undefined && <PaperDialog paper={open} onClose={close} />}
      {shown?.kind === 'preview' && open !== undefined && <PreviewDialog paper={open} onClose={close} />}
      {asked?.kind === 'schedule' && (
        <ScheduleDialog papers={asked.papers} onClose={() => setAsked(null)} onDone={() => setTicked(new Set())} />
      )}
      {(asked?.kind === 'recall' || asked?.kind === 'remove') && (
        <AskFirst kind={asked.kind} papers={asked.papers} onClose={() => setAsked(null)} />
      )}
    </Panel>
  );
}

interface AskFirstProps {
  kind: 'recall' | 'remove';
  papers: readonly PaperLine[];
  onClose: () => void;
}

function AskFirst({ kind, papers, onClose }: AskFirstProps) {
  const { meeting } = useDeskMeeting();
  const { shell, papers: text } = useText().desk;
  const { act, busy } = useAct();
  const confirm = async () => {
    for (const { id: paperId } of papers) {
      const command = {
        kind: kind === 'recall' ? 'recallPaper' : 'removePaper',
        meetingId: meeting.id,
        paperId,
      } as const;
      // The first refusal was said; the rest would be refused for the same reason.
      if (!(await act(command, papers.length > 1 ? undefined : kind === 'recall' ? text.recalled : text.removed)))
        break;
    }
    onClose();
  };
  const [first] = papers;
  const name = papers.length === 1 && first !== undefined ? text.quoted(first.name) : text.several(papers.length);
  const words =
    kind === 'recall'
      ? { title: text.recallAsk, body: text.recallText(name), label: text.recallDo }
      : { title: text.removeAsk, body: text.removeText(name), label: text.removeDo };
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
