import { useState } from 'react';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { OpenAuthority } from '../door/OpenAuthority.tsx';
import { type EnrolDesk, INVITE_KINDS, type InviteFor, type InviteKind } from './enrolDraft.ts';
import css from './Invite.module.css';
import { PositionPicker } from './PositionPicker.tsx';

const SERVICE_PIN = /^\d{6,12}$/;
const SEATS = ['seat'] as const;
const WALLS = ['wall'] as const;

export interface InviteFormProps {
  desk: EnrolDesk;
  view: EnrolmentView;
  busy: boolean;
  /** Nothing else on the screen waits to be done. */
  isMain: boolean;
  onInvite: (whom: InviteFor) => void;
}

/** What the next machine is for, and the PIN of its service sheet. */
export function InviteForm({ desk, view, busy, isMain, onInvite }: InviteFormProps) {
  const text = useText();
  const words = text.console.enrol;
  const isOffline = useLink().kind !== 'open';
  const { draft, change } = desk;
  const { kind, pin } = draft;
  const [tried, setTried] = useState(false);
  const use = draft.use?.kind === kind ? draft.use : null;
  const isBrowser = kind === 'browser';
  const whom = inviteFor(kind, use);
  const pinIsGood = isBrowser || SERVICE_PIN.test(pin);
  const needsKey = !isBrowser && view.authority.openUntil === null;
  return (
    <div className={css.body}>
      <SelectField
        label={words.invite.to}
        value={kind}
        options={INVITE_KINDS.map((value) => ({ value, label: words.invite.kinds[value] }))}
        onChange={(next) => change(() => ({ kind: next }))}
        {...((kind === 'many' || kind === 'browser') && { hint: words.invite.hints[kind] })}
      />
      {(kind === 'seat' || kind === 'wall') && (
        <PositionPicker
          label={words.use.label}
          kinds={kind === 'seat' ? SEATS : WALLS}
          terminals={view.terminals}
          value={use}
          onChange={(next) => change(() => ({ use: next }))}
        />
      )}
      {needsKey ? (
        <section className={css.key} aria-label={words.compare.closed}>
          <StatusPill status="warn" plain>
            {words.compare.closed}
          </StatusPill>
          <p className={css.quiet}>{words.compare.closedText}</p>
          <OpenAuthority />
        </section>
      ) : (
        <form
          className={css.form}
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (whom !== null && pinIsGood && !busy && !isOffline) onInvite(whom);
          }}
        >
          {!isBrowser && (
            <TextField
              label={words.invite.pin}
              inputMode="numeric"
              maxLength={12}
              hint={words.invite.pinHint}
              value={pin}
              onChange={(typed) => change(() => ({ pin: typed.replace(/\D/g, '') }))}
              error={tried && !pinIsGood ? words.invite.pinWrong : null}
            />
          )}
          <Button
            type="submit"
            variant={isMain ? 'primary' : 'secondary'}
            icon="plus"
            block
            busy={busy}
            disabled={whom === null || isOffline}
          >
            {words.invite.make}
          </Button>
        </form>
      )}
    </div>
  );
}

function inviteFor(kind: InviteKind, use: EnrolDesk['draft']['use']): InviteFor | null {
  switch (kind) {
    case 'many':
    case 'browser':
      return { kind };
    case 'chair':
      return { kind: 'one', use: { kind } };
    case 'seat':
    case 'wall':
      return use === null ? null : { kind: 'one', use };
  }
}
