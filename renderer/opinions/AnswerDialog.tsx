import { AnswerKind, OPINION_CHARS } from '../../core/opinions/opinion.ts';
import type { OpinionOfAll } from '../../core/views/opinionsView.ts';
import { useDraft } from '../app/draft.ts';
import { keptInTab } from '../app/page.ts';
import { useToasts } from '../app/toasts.ts';
import { useCommand } from '../app/useCommand.ts';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { SegmentedControl } from '../parts/SegmentedControl.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import css from './Opinions.module.css';

interface Draft {
  readonly kind: AnswerKind;
  readonly text: string;
}

/** Answers one opinion; a half-written answer stays. */
export function AnswerDialog({ opinion, onClose }: { opinion: OpinionOfAll; onClose: () => void }) {
  const { opinions: t, refusals } = useText();
  const meetingId = useView('meeting')?.id ?? '';
  const { send, busy, refusal } = useCommand();
  const { show } = useToasts();
  const { kind = 'accepted', text = '' } = opinion.answer ?? {};
  const [draft, setDraft, forget] = useDraft<Draft>(`answer:${meetingId}:${opinion.id}`, { kind, text }, keptInTab);
  const save = async () => {
    const outcome = await send({ kind: 'answerOpinion', meetingId, opinionId: opinion.id, answer: { ...draft } });
    if (outcome.kind !== 'receipt') return;
    forget();
    show('ok', t.answered);
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t.answerTitle(opinion.name)}
      closeLabel={t.close}
      width="l"
      footer={
        <>
          <Button
            onClick={() => {
              forget();
              onClose();
            }}
          >
            {t.cancel}
          </Button>
          <Button variant="primary" icon="send" busy={busy} onClick={() => void save()}>
            {t.answerSave}
          </Button>
        </>
      }
    >
      <p className={css.text}>{opinion.text}</p>
      <SegmentedControl
        label={t.answerKind}
        value={draft.kind}
        onChange={(next) => setDraft({ ...draft, kind: next })}
        options={AnswerKind.options.map((value) => ({ value, label: t.answers[value] }))}
      />
      <TextArea
        label={t.answerText}
        error={refusal === null ? undefined : refusals[refusal]}
        rows={6}
        maxLength={OPINION_CHARS}
        value={draft.text}
        onChange={(next) => setDraft({ ...draft, text: next })}
      />
    </Dialog>
  );
}
