import { useState } from 'react';
import { TEXT_LIMITS, tidy } from '../../../../core/base/fields.ts';
import type { Body } from '../../../../core/people/people.ts';
import { useToasts } from '../../../app/toasts.ts';
import { newId, useCommand } from '../../../app/useCommand.ts';
import { useText } from '../../../app/useText.ts';
import { RadioCards } from '../../../parts/RadioCards.tsx';
import { TextField } from '../../../parts/TextField.tsx';
import { FormDialog } from '../../shared/FormDialog.tsx';
import form from '../../shared/form.module.css';
import { textError } from '../../shared/textError.ts';
import { useFormDraft } from '../../shared/useFormDraft.ts';

export interface BodyDialogProps {
  /** Null makes a new one. */
  body: Body | null;
  onClose: () => void;
  onSaved: (id: string) => void;
}

type BodyForm = { readonly [K in Exclude<keyof Body, 'id' | 'memberIds'>]-?: NonNullable<Body[K]> };

const NEW_BODY: BodyForm = {
  name: '',
  parent: '',
  family: 'party',
  memberNoun: 'ủy viên',
  address: 'đồng chí',
  fullMemberNoun: '',
  symbol: '',
  place: '',
};
const FAMILIES = ['party', 'state'] as const;
/** What a member and the form of address may be called, characters. */
const WORD_MAX = 30;

/** Name, family and words of a body. */
export function BodyDialog({ body, onClose, onSaved }: BodyDialogProps) {
  const { people, desk } = useText();
  const text = people.bodies;
  const { send, busy, refusal } = useCommand();
  const show = useToasts((state) => state.show);
  const initial: BodyForm =
    body === null
      ? NEW_BODY
      : {
          name: body.name,
          parent: body.parent,
          family: body.family,
          memberNoun: body.memberNoun,
          address: body.address,
          fullMemberNoun: body.fullMemberNoun ?? '',
          symbol: body.symbol ?? '',
          place: body.place ?? '',
        };
  const draft = useFormDraft(`body.${body?.id ?? 'new'}`, initial);
  const { value } = draft;
  const [sent, setSent] = useState(false);
  const errors = {
    name: textError(desk.shell, value.name, { required: true, max: TEXT_LIMITS.name }),
    parent: textError(desk.shell, value.parent, { max: TEXT_LIMITS.name }),
    memberNoun: textError(desk.shell, value.memberNoun, { required: true, max: WORD_MAX }),
    address: textError(desk.shell, value.address, { required: true, max: WORD_MAX }),
    fullMemberNoun: textError(desk.shell, value.fullMemberNoun, { max: TEXT_LIMITS.name }),
    symbol: textError(desk.shell, value.symbol, { max: TEXT_LIMITS.name }),
    place: textError(desk.shell, value.place, { max: TEXT_LIMITS.name }),
  };
  const invalid = Object.values(errors).some((error) => error !== undefined);
  const shown: Partial<typeof errors> = sent ? errors : {};
  const submit = async () => {
    setSent(true);
    if (invalid) return;
    const id = body?.id ?? newId();
    const saved: Body = {
      id,
      name: tidy(value.name),
      parent: tidy(value.parent),
      family: value.family,
      memberNoun: tidy(value.memberNoun),
      address: tidy(value.address),
      fullMemberNoun: tidy(value.fullMemberNoun),
      symbol: tidy(value.symbol),
      place: tidy(value.place),
      memberIds: body?.memberIds ?? [],
    };
    if ((await send({ kind: 'saveBody', body: saved })).kind === 'refused') return;
    draft.discard();
    show('ok', text.saved);
    onSaved(id);
    onClose();
  };
  return (
    <FormDialog
      title={body === null ? text.create : text.edit}
      submitLabel={text.fields.save}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
      busy={busy}
      refusal={refusal}
      invalid={sent && invalid}
    >
      <TextField
        label={text.fields.name}
        hint={text.fields.nameHint}
        required
        value={value.name}
        error={shown.name}
        onChange={(name) => draft.change({ name })}
      />
      <TextField
        label={text.fields.parent}
        hint={text.fields.parentHint}
        value={value.parent}
        error={shown.parent}
        onChange={(parent) => draft.change({ parent })}
      />
      <RadioCards
        legend={text.fields.family}
        columns={2}
        options={FAMILIES.map((family) => ({ value: family, label: text.family[family] }))}
        value={value.family}
        onChange={(family) => draft.change({ family })}
      />
      <div className={form.row}>
        <TextField
          label={text.fields.memberNoun}
          hint={text.fields.memberNounHint}
          required
          value={value.memberNoun}
          error={shown.memberNoun}
          onChange={(memberNoun) => draft.change({ memberNoun })}
        />
        <TextField
          label={text.fields.address}
          hint={text.fields.addressHint}
          required
          value={value.address}
          error={shown.address}
          onChange={(address) => draft.change({ address })}
        />
      </div>
      <TextField
        label={text.fields.fullMemberNoun}
        hint={text.fields.fullMemberNounHint}
        value={value.fullMemberNoun}
        error={shown.fullMemberNoun}
        onChange={(fullMemberNoun) => draft.change({ fullMemberNoun })}
      />
      <div className={form.row}>
        <TextField
          label={text.fields.symbol}
          hint={text.fields.symbolHint}
          value={value.symbol}
          error={shown.symbol}
          onChange={(symbol) => draft.change({ symbol })}
        />
        <TextField
          label={text.fields.place}
          hint={text.fields.placeHint}
          value={value.place}
          error={shown.place}
          onChange={(place) => draft.change({ place })}
        />
      </div>
    </FormDialog>
  );
}
