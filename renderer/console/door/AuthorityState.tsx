import { useState } from 'react';
import { formatTime } from '../../../core/i18n/format.ts';
import { useAsk } from '../../app/useAsk.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import css from './door.module.css';
import { OpenAuthorityDialog } from './OpenAuthorityDialog.tsx';

/** Whether the authority's key is open, and the way to open or close it, at the head of every section. */
export function AuthorityState({ openUntil }: { openUntil: number | null }) {
  const text = useText();
  const words = text.console.door.authority;
  const { put, busy } = useAsk();
  const [asking, setAsking] = useState(false);
  return (
    <div className={css.authority}>
      <StatusPill status={openUntil === null ? 'none' : 'ok'} plain>
        {openUntil === null ? words.closed : words.openUntil(formatTime(openUntil))}
      </StatusPill>
      {openUntil === null ? (
        <Button small icon="unlock" onClick={() => setAsking(true)}>
          {words.unlock}
        </Button>
      ) : (
        <Button small icon="lock" busy={busy} onClick={() => void put({ kind: 'closeAuthority' }, words.closedNow)}>
          {words.close}
        </Button>
      )}
      {asking && <OpenAuthorityDialog onClose={() => setAsking(false)} />}
    </div>
  );
}
