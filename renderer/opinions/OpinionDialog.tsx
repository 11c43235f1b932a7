import { useState } from 'react';
import { OPINION_CHARS, type OpinionPlace } from '../../core/opinions/opinion.ts';
import { useDraft } from '../app/draft.ts';
import { keptInTab } from '../app/page.ts';
import { useToasts } from '../app/toasts.ts';
import { newId, useCommand } from '../app/useCommand.ts';
import { useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { TextArea } from '../parts/TextArea.tsx';
import { useAbout } from './useAbout.ts';

export interface About {
  readonly itemId: string | null;
  readonly paper: OpinionPlace | null;
}

export interface OpinionDialogProps {
  about: About;
  /** What it begins with. */
  draft?: string | undefined;
  /** The opinion that is changed; without it a new one is given. */
  revises?: { readonly id: string; readonly text: string } | undefined;
  onClose: () => void;
}

/** Gives an opinion on an item or a page, or changes one. What is half written stays until it is sent or thrown away. */
export function OpinionDialog({ about, draft = '', revises, onClose }: OpinionDialogProps) {
  const { opinions: t, refusals } = useText();
  const meetingId = useView('meeting')?.id ?? '';
  const { send, busy, refusal } = useCommand();
  const { show } = useToasts();
  const place = revises?.id ?? `${about.itemId ?? ''}/${about.paper?.paperId ?? ''}/${about.paper?.page ?? ''}`;
  const [text, setText, forget] = useDraft(`opinion:${meetingId}:${place}`, revises?.text ?? draft, keptInTab);
  // One press is one opinion, however often the line breaks.
  const [opinionId] = useState(newId);
  const name = useAbout(about);
  const close = () => {
    forget();
    onClose();
  };
  const submit = async () => {
    const words = text.trim();
    const outcome =
      revises === undefined
        ? await send({ kind: 'submitOpinion', meetingId, opinionId, ...about, text: words })
        : await send({ kind: 'reviseOpinion', meetingId, opinionId: revises.id, text: words });
    if (outcome.kind !== 'receipt') return;
    show('ok', revises === undefined ? t.sent : t.revised);
    close();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={revises === undefined ? t.giveTitle : t.reviseTitle}
      closeLabel={t.close}
      width="l"
      footer={
        <>
          <Button onClick={close}>{t.cancel}</Button>
          <Button variant="primary" icon="send" busy={busy} disabled={text.trim() === ''} onClick={() => void submit()}>
            {t.send}
          </Button>
        </>
      }
    >
      <p>
        <strong>{name}</strong>
      </p>
      <TextArea
        label={t.text}
        hint={t.textHint}
        error={refusal === null ? undefined : refusals[refusal]}
        rows={7}
        maxLength={OPINION_CHARS}
        value={text}
        onChange={setText}
      />
    </Dialog>
  );
}
