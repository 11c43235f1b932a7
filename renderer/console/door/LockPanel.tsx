import { useState } from 'react';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { useAct } from '../../app/useAct.ts';
import { useLink, useTerminal } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import type { EnrolDesk } from '../enrol/enrolDraft.ts';
import { AdmitSelf } from './AdmitSelf.tsx';
import css from './door.module.css';
import { LockConfirm } from './LockConfirm.tsx';

/** For whom the door means what; the shape says whether they get in. */
const MEANINGS = {
  locked: [
    ['known', 'ok'],
    ['strangers', 'bad'],
    ['newcomers', 'info'],
  ],
  open: [
    ['known', 'ok'],
    ['strangers', 'warn'],
    ['newcomers', 'info'],
  ],
} as const;

/** The door as one switch, and what it means for whom (E-5). */
export function LockPanel({ desk, view }: { desk: EnrolDesk; view: EnrolmentView }) {
  const words = useText().console.door;
  const terminal = useTerminal();
  const isOffline = useLink().kind !== 'open';
  const { act, busy } = useAct();
  const [asking, setAsking] = useState<'lock' | 'admit' | null>(null);
  const { door, terminals } = view;
  const isKnown = terminal !== null;
  const isAdmitted = terminals.some(({ proof, revokedAt }) => proof === 'browser' && revokedAt === null);
  const set = async (locked: boolean) => {
    const done = await act({ kind: 'setDoor', door: { ...door, locked } }, locked ? words.lockedNow : words.openedNow);
    if (done) setAsking(null);
  };
  return (
    <Panel
      title={words.title}
      actions={<StatusPill status={door.locked ? 'ok' : 'warn'}>{door.locked ? words.locked : words.open}</StatusPill>}
    >
      <div className={css.stack}>
        <Checkbox
          look="switch"
          label={<strong>{words.lock}</strong>}
          checked={door.locked}
          disabled={busy || isOffline || (!door.locked && !isKnown)}
          onChange={(locked) => (locked ? setAsking('lock') : void set(false))}
        />
        <ul className={css.list}>
          {MEANINGS[door.locked ? 'locked' : 'open'].map(([who, status]) => (
            <li key={who}>
              <StatusGlyph status={status} size={18} />
              <span>{words.means[door.locked ? 'locked' : 'open'][who]}</span>
            </li>
          ))}
        </ul>
        {isKnown ? (
          <StatusPill status="ok" plain>
            {words.self.known}
          </StatusPill>
        ) : (
          <Banner tone="warn" word={door.locked ? words.self.lockedTitle : words.self.title}>
            {door.locked ? words.self.lockedText : words.self.text}
            <div className={css.acts}>
              <Button icon="shield" disabled={isOffline} onClick={() => setAsking('admit')}>
                {words.self.admit}
              </Button>
              {isAdmitted && (
                <Button icon="refresh" onClick={() => location.reload()}>
                  {words.self.reload}
                </Button>
              )}
            </div>
          </Banner>
        )}
      </div>
      {asking === 'lock' && <LockConfirm busy={busy} onLock={() => void set(true)} onClose={() => setAsking(null)} />}
      {asking === 'admit' && <AdmitSelf desk={desk} view={view} onClose={() => setAsking(null)} />}
    </Panel>
  );
}
