import { useState } from 'react';
import { formatVotes } from '../../../../core/i18n/format.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { WEIGHT_UNIT } from '../../../../core/voting/poll.ts';
import { useToasts } from '../../../app/toasts.ts';
import { useCommand } from '../../../app/useCommand.ts';
import { useLanguage, useText } from '../../../app/useText.ts';
import { SelectField } from '../../../parts/SelectField.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import { useFormDraft } from '../../shared/useFormDraft.ts';
import { holdersFor } from './proxies.ts';
import { readWeight } from './readWeight.ts';

export interface RightsDialogProps {
  meetingId: string;
  line: DelegateLine;
  lines: readonly DelegateLine[];
  onClose: () => void;
}

/** Stands for "nobody" in the list of holders. */
const NOBODY = '';

/** The weight of a delegate's ballot, and who casts it while the delegate is absent. */
export function RightsDialog({ meetingId, line, lines, onClose }: RightsDialogProps) {
  const text = useText().desk.rights;
  const { language } = useLanguage();
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const [tried, setTried] = useState(false);
  const draft = useFormDraft(`rights.${meetingId}.${line.personId}`, {
    weight: formatVotes(line.weight, WEIGHT_UNIT, language),
    proxyTo: line.proxyTo ?? NOBODY,
  });
  const weight = readWeight(draft.value.weight);
  const holders = holdersFor(lines, line.personId);
  const submit = async () => {
    setTried(true);
    if (weight === null) return;
    const proxyTo = draft.value.proxyTo === NOBODY ? null : draft.value.proxyTo;
    const command = { kind: 'setVotingRights', meetingId, personId: line.personId, weight, proxyTo } as const;
    if ((await send(command)).kind === 'refused') return;
    draft.discard();
    show('ok', text.saved);
    onClose();
  };
  return (
    <FormDialog
      title={text.dialog(line.name)}
      submitLabel={text.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={tried && weight === null}
      width="s"
    >
      <TextField
        label={text.weight}
        hint={text.weightHint}
        inputMode="decimal"
        value={draft.value.weight}
        onChange={(typed) => draft.change({ weight: typed })}
        error={tried && weight === null ? text.badWeight : undefined}
      />
      <SelectField
        label={text.proxy}
        hint={holders.length === 0 ? text.holdsOne : text.proxyHint}
        value={draft.value.proxyTo}
        options={[
          { value: NOBODY, label: text.nobody },
          ...holders.map(({ personId, name, code }) => ({ value: personId, label: `${name} (${code})` })),
        ]}
        onChange={(proxyTo) => draft.change({ proxyTo })}
      />
    </FormDialog>
  );
}
