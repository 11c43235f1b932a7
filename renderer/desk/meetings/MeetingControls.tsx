import { useState } from 'react';
import type { MeetingLine } from '../../../core/views/catalogueViews.ts';
import { useAct } from '../../app/useAct.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button, type ButtonVariant } from '../../parts/Button.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import type { IconName } from '../../parts/iconShapes.tsx';
import { useSendBlock } from '../shared/useSendBlock.ts';
import { actsOf, commandOf, type MeetingAct } from './meetingActs.ts';

const LOOKS: Readonly<Record<MeetingAct, { icon: IconName; variant: ButtonVariant }>> = {
  bring: { icon: 'monitor', variant: 'secondary' },
  open: { icon: 'play', variant: 'secondary' },
  recess: { icon: 'coffee', variant: 'secondary' },
  resume: { icon: 'play', variant: 'secondary' },
  end: { icon: 'stop', variant: 'danger' },
};

/** Brings a meeting into the room, opens, interrupts, resumes and ends it; asks before everything but resuming. */
export function MeetingControls({ line }: { line: MeetingLine }) {
  const { desk } = useText();
  const { act, busy } = useAct();
  const blocked = useSendBlock();
  const [asking, setAsking] = useState<MeetingAct | null>(null);
  const meetings = useView('meetings')?.meetings ?? [];
  const roomBusy = meetings.some((other) => other.inRoom && (other.state === 'inProgress' || other.state === 'recess'));
  const text = desk.meetings;
  const done: Readonly<Record<MeetingAct, string>> = {
    bring: text.brought,
    open: text.opened,
    recess: text.recessed,
    resume: text.resumed,
    end: text.ended,
  };
  const run = async (kind: MeetingAct) => {
    await act(commandOf(kind, line.id), done[kind]);
    setAsking(null);
  };
  return (
    <>
      {actsOf(line).map((kind) => {
        const reason = blocked ?? (kind === 'bring' && roomBusy ? text.bringBusy : undefined);
        return (
          <Button
            key={kind}
            small
            icon={LOOKS[kind].icon}
            variant={LOOKS[kind].variant}
            disabled={reason !== undefined}
            title={reason}
            busy={busy && kind === 'resume'}
            onClick={() => (kind === 'resume' ? void run(kind) : setAsking(kind))}
          >
            {text[kind]}
          </Button>
        );
      })}
      <AskFirst line={line} asking={asking} busy={busy} onCancel={() => setAsking(null)} onConfirm={run} />
    </>
  );
}

interface AskFirstProps {
  line: MeetingLine;
  asking: MeetingAct | null;
  busy: boolean;
  onConfirm: (act: MeetingAct) => Promise<void>;
  onCancel: () => void;
}

function AskFirst({ line, asking, busy, onConfirm, onCancel }: AskFirstProps) {
  const { desk } = useText();
  const meeting = useView('meeting');
  const text = desk.meetings;
  const quorum = meeting?.id === line.id ? meeting.quorum : null;
  const words = {
    bring: { title: text.bringAsk, body: text.bringText(line.title), label: text.bring },
    open: {
      title: text.openAsk,
      body: quorum === null ? line.title : text.openText(quorum.present, quorum.required),
      label: text.open,
    },
    recess: { title: text.recessAsk, body: text.recessText, label: text.recess },
    end: { title: text.endAsk, body: text.endText, label: text.endDo },
  };
  const ask = asking === null || asking === 'resume' ? null : asking;
  return (
    <ConfirmDialog
      open={ask !== null}
      title={ask === null ? '' : words[ask].title}
      confirmLabel={ask === null ? '' : words[ask].label}
      cancelLabel={desk.shell.cancel}
      danger={ask === 'end'}
      busy={busy}
      onConfirm={() => {
        if (ask !== null) void onConfirm(ask);
      }}
      onCancel={onCancel}
    >
      {ask !== null && words[ask].body}
    </ConfirmDialog>
  );
}
