import { useState } from 'react';
import type { PollLine } from '../../../core/views/pollsView.ts';
import { useToasts } from '../../app/toasts.ts';
import { newId, useCommand } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { FieldError } from '../shared/FieldError.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import formCss from '../shared/form.module.css';
import { textError } from '../shared/textError.ts';
import { useFormDraft } from '../shared/useFormDraft.ts';

export interface RoundDialogProps {
  poll: PollLine;
  /** The number of the round to prepare. */
  round: number;
  onClose: () => void;
}

/** A further round of an election, with those whom the body keeps on the list (V-16). */
export function RoundDialog({ poll, round, onClose }: RoundDialogProps) {
  const { meeting } = useDeskMeeting();
  const { desk } = useText();
  const text = desk.polls.nextRound;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const [id] = useState(newId);
  const tally = poll.opened?.tally ?? null;
  const election = tally?.election ?? null;
  const left = poll.setup.lines.filter((line) => !(election?.elected.includes(line.id) ?? false));
  const draft = useFormDraft(`round.${poll.setup.id}`, {
    title: text.nameOf(poll.setup.title.replace(/ \((?:vòng|round) \d+\)$/u, ''), round),
    kept: left.map((line) => line.id),
  });
  const { title, kept } = draft.value;
  const valid = title.trim() !== '' && kept.length > 0;
  const votesOf = (lineId: string) => tally?.lines.find((line) => line.lineId === lineId)?.inFavour ?? 0;
  const submit = async () => {
    setTried(true);
    if (!valid) return;
    const lineIds = left.flatMap((line) => (kept.includes(line.id) ? [line.id] : []));
    const command = {
      kind: 'prepareRound',
      meetingId: meeting.id,
      pollId: poll.setup.id,
      newId: id,
      title,
      lineIds,
    } as const;
    if ((await send(command)).kind === 'refused') return;
    draft.discard();
    onClose();
    show('ok', text.done);
  };
  return (
    <FormDialog
      title={text.title}
      submitLabel={text.submit}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={tried && !valid}
    >
      <p>{text.vacant(election?.vacant ?? 0)}</p>
      <TextField
        label={text.name}
        required
        value={title}
        onChange={(next) => draft.change({ title: next })}
        error={textError(desk.shell, title, { required: tried })}
      />
      <fieldset className={formCss.stack}>
        <legend className={formCss.label}>{text.keep}</legend>
        {left.map((line) => (
          <Checkbox
            key={line.id}
            label={line.title}
            hint={[line.note, text.votes(votesOf(line.id)), election?.tied.includes(line.id) === true ? text.tied : '']
              .filter((part) => part !== '')
              .join(' · ')}
            checked={kept.includes(line.id)}
            onChange={(on) =>
              draft.change({ kept: on ? [...kept, line.id] : kept.filter((other) => other !== line.id) })
            }
          />
        ))}
        <FieldError>{tried && kept.length === 0 ? text.none : undefined}</FieldError>
      </fieldset>
    </FormDialog>
  );
}
