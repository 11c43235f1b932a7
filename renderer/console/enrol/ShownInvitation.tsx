import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { serverNow } from '../../app/clock.ts';
import { useToasts } from '../../app/toasts.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { ProgressBar } from '../../parts/ProgressBar.tsx';
import { useSecondsLeft } from '../../parts/useSecondsLeft.ts';
import { saveText } from '../audit/saveText.ts';
import { codeGroups } from './codeGroups.ts';
import type { EnrolDesk, ShownInvitation as Invitation, InviteFor } from './enrolDraft.ts';
import css from './Invite.module.css';
import { invitationState } from './invitationState.ts';
import { positionName } from './positionName.ts';
import { nextFreePlace } from './positions.ts';
import { QrCode } from './QrCode.tsx';
import { Steps } from './Steps.tsx';
import { useRoomNames } from './useRoomNames.ts';

/** The name under which terminals look for it on a stick. */
const FILE_NAME = 'ghi-danh.json';

export interface ShownInvitationProps {
  desk: EnrolDesk;
  shown: Invitation;
  view: EnrolmentView;
  busy: boolean;
  onInvite: (whom: InviteFor) => Promise<Invitation | null>;
}

/** The invitation that was just made: to be scanned, typed or carried over on a stick while its time runs. */
export function ShownInvitation({ desk, shown, view, busy, onInvite }: ShownInvitationProps) {
  const text = useText();
  const words = text.console.enrol.invite;
  const show = useToasts((state) => state.show);
  const isOffline = useLink().kind !== 'open';
  const names = useRoomNames();
  const seconds = useSecondsLeft(shown.until, serverNow);
  const state = invitationState(shown, view.invitations, serverNow());
  const isBrowser = shown.for.kind === 'browser';
  const what = shown.for.kind === 'one' ? positionName(shown.for.use, names, text) : words.kinds[shown.for.kind];
  const leave = () => desk.change(() => ({ shown: null }));

  const save = (invitation: Invitation | null) => {
    if (invitation?.file == null) return;
    saveText(FILE_NAME, 'application/json', `${JSON.stringify(invitation.file, null, 2)}\n`);
    show('ok', words.usbSaved);
  };
  const toStick = async () => save(shown.for.kind === 'many' ? shown : await onInvite({ kind: 'many' }));

  if (state.kind !== 'open') {
    const at = shown.for.kind === 'one' && shown.for.use.kind === 'seat' ? shown.for.use.placeId : null;
    const next = at === null ? null : nextFreePlace(names.places, view.terminals, at);
    return (
      <div className={css.shown}>
        <Banner tone={state.kind === 'used' ? 'ok' : 'warn'} word={state.kind === 'used' ? words.used : words.over}>
          {state.kind === 'used' ? words.usedText : words.overText}
        </Banner>
        {next !== null && (
          <Button
            icon="plus"
            block
            busy={busy}
            disabled={isOffline || view.authority.openUntil === null}
            onClick={() => void onInvite({ kind: 'one', use: { kind: 'seat', placeId: next.id } })}
          >
            {words.next(text.common.place(next.label))}
          </Button>
        )}
        {state.kind === 'over' && (
          <Button icon="refresh" block busy={busy} disabled={isOffline} onClick={() => void onInvite(shown.for)}>
            {words.change}
          </Button>
        )}
        <Button block onClick={leave}>
          {words.another}
        </Button>
      </div>
    );
  }
  return (
    <div className={css.shown}>
      <Steps steps={isBrowser ? words.stepsBrowser : words.steps} />
      {shown.file === null ? (
        <div>
          <p className={css.label}>{words.address}</p>
          <p className={css.address} data-selectable>
            {location.origin}/enrol/
          </p>
        </div>
      ) : (
        <div className={css.qr}>
          <QrCode content={JSON.stringify(shown.file)} label={words.qr(what)} />
        </div>
      )}
      <div>
        <p className={css.label}>{words.code}</p>
        <p className={css.code} data-selectable>
          {codeGroups(shown.code).map((group) => (
            <span key={group}>{group}</span>
          ))}
        </p>
      </div>
      <div className={css.time}>
        <p className={css.timeLine}>
          <span>
            <Icon name="clock" size="var(--c-icon-small)" />
            {shown.for.kind === 'many' ? words.left(state.left) : words.once}
          </span>
          <CountdownText endsAt={shown.until} now={serverNow} announce={words.spoken} className={css.left} />
        </p>
        <ProgressBar
          label={words.once}
          value={seconds}
          max={Math.max(1, Math.round((shown.until - shown.madeAt) / 1000))}
          tone={seconds < 60 ? 'warn' : 'act'}
        />
      </div>
      <div className={css.buttons}>
        <Button icon="refresh" busy={busy} disabled={isOffline} onClick={() => void onInvite(shown.for)}>
          {words.change}
        </Button>
        {!isBrowser && (
          <Button icon="download" busy={busy} disabled={isOffline} onClick={() => void toStick()}>
            {shown.for.kind === 'many' ? words.usbAgain : words.usb}
          </Button>
        )}
      </div>
    </div>
  );
}
