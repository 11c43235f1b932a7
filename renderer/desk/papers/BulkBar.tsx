import type { PaperLine } from '../../../core/views/papersView.ts';
import { useAct } from '../../app/useAct.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { useSendBlock } from '../shared/useSendBlock.ts';
import css from './PapersPanel.module.css';
import { actsOn, type PaperAct } from './paperStatus.ts';

/** What is asked before it is done with papers. */
export interface BulkQuestion {
  readonly kind: 'schedule' | 'recall' | 'remove';
  readonly papers: readonly PaperLine[];
}

export interface BulkBarProps {
  /** Those that are ticked. */
  papers: readonly PaperLine[];
  onAsk: (question: BulkQuestion) => void;
  onDone: () => void;
}

const ICONS = { schedule: 'clock', recall: 'undo', remove: 'trash' } as const;

/** What can be done at once with the papers that are ticked; each act says for how many of them. */
export function BulkBar({ papers, onAsk, onDone }: BulkBarProps) {
  const { meeting } = useDeskMeeting();
  const text = useText().desk.papers;
  const { act, busy } = useAct();
  const blocked = useSendBlock();
  const off = blocked !== undefined || busy;
  const allowing = (wanted: PaperAct) => papers.filter((paper) => actsOn(paper).includes(wanted));
  const ids = (some: readonly PaperLine[]) => some.map(({ id }) => id);
  const [approve, unschedule] = [allowing('approve'), allowing('unschedule')];
  const ask = (kind: BulkQuestion['kind']) => {
    const some = allowing(kind);
    return some.length === 0 ? null : (
      <Button
        small
        icon={ICONS[kind]}
        variant={kind === 'schedule' ? 'secondary' : 'danger'}
        disabled={off}
        onClick={() => onAsk({ kind, papers: some })}
      >
        {text.bulk[kind](some.length)}
      </Button>
    );
  };
  const approveAll = async () => {
    const command = { kind: 'approvePapers', meetingId: meeting.id, paperIds: ids(approve) } as const;
    if (await act(command, text.approved(approve.length))) onDone();
  };
  const takeHour = async () => {
    const command = {
      kind: 'schedulePapers',
      meetingId: meeting.id,
      paperIds: ids(unschedule),
      releaseAt: null,
    } as const;
    if (await act(command, text.unscheduled(unschedule.length))) onDone();
  };
  return (
    <div className={css.bulk} role="toolbar" aria-label={text.bulk.label}>
      <span className={css.chosen}>{text.bulk.chosen(papers.length)}</span>
      {approve.length > 0 && (
        <Button small icon="check" disabled={off} onClick={() => void approveAll()}>
          {text.bulk.approve(approve.length)}
        </Button>
      )}
      {ask('schedule')}
      {unschedule.length > 0 && (
        <Button small disabled={off} onClick={() => void takeHour()}>
          {text.bulk.unschedule(unschedule.length)}
        </Button>
      )}
      {ask('recall')}
      {ask('remove')}
    </div>
  );
}
