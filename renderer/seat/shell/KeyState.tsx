import { useSessionKeyState } from '../../app/keys/sessionKey.ts';
import { useText } from '../../app/useText.ts';
import { StatusPill } from '../../parts/StatusPill.tsx';
import css from './AccountDialog.module.css';

/** The last four digits of the key that signs this session's ballots, and whether the server has it. */
export function KeyState() {
  const words = useText().seat.account;
  const key = useSessionKeyState();
  const text = 'keyId' in key ? words.keyState[key.kind](key.keyId.slice(-4).toUpperCase()) : words.keyState[key.kind];
  return (
    <div>
      <p className={css.label}>{words.key}</p>
      <StatusPill status={key.kind === 'registered' ? 'ok' : key.kind === 'none' ? 'none' : 'loading'} plain>
        {text}
      </StatusPill>
      <p className={css.quiet}>{words.keyNote}</p>
    </div>
  );
}
