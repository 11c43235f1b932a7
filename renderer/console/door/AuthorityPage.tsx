import { useState } from 'react';
import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { useNow } from '../../app/clock.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { certificateLife } from '../enrol/certificateLife.ts';
import { ChangePassphrase } from './ChangePassphrase.tsx';
import css from './door.module.css';
import { ExportAuthority } from './ExportAuthority.tsx';
import { OpenAuthority } from './OpenAuthority.tsx';

const HOUR_MS = 3_600_000;
/** The server renews its certificate from here on by itself, but only with an open key. */
const SERVER_ENDS_SOON_DAYS = 30;

/** The room's authority: its key open or closed, kept safe, and the server's own certificate. */
export function AuthorityPage({ view: { authority } }: { view: EnrolmentView }) {
  const words = useText().console.door.authority;
  const now = useNow(HOUR_MS);
  const isOffline = useLink().kind !== 'open';
  const [asking, setAsking] = useState<'change' | 'export' | null>(null);
  const { openUntil, fingerprint, serverCertificateUntil, missingNames } = authority;
  const server = certificateLife(serverCertificateUntil, now, SERVER_ENDS_SOON_DAYS);
  const close = () => setAsking(null);
  return (
    <div className={css.columns}>
      <Panel title={words.title}>
        <div className={css.stack}>
          <StatusPill status={openUntil === null ? 'none' : 'ok'} plain>
            {openUntil === null ? words.closed : words.openUntil(formatTime(openUntil))}
          </StatusPill>
          <p>{openUntil === null ? words.closedText : words.openText}</p>
          {openUntil === null && <OpenAuthority />}
          <section className={css.part} aria-label={words.fingerprint}>
            <h3 className={css.name}>{words.fingerprint}</h3>
            <p className={css.fingerprint} data-selectable>
              {fingerprint}
            </p>
            <p className={css.quiet}>{words.fingerprintHint}</p>
          </section>
        </div>
      </Panel>
      <div className={css.stack}>
        <Panel title={words.server}>
          <div className={css.stack}>
            <StatusPill status={server.state === 'ok' ? 'ok' : server.state === 'soon' ? 'warn' : 'bad'} plain>
              {words.serverUntil(formatDate(serverCertificateUntil))}
            </StatusPill>
            {server.state !== 'ok' && (
              <p>{server.state === 'over' ? words.serverOver : words.serverDays(server.days)}</p>
            )}
            {missingNames.length === 0 ? (
              <StatusPill status="ok" plain>
                {words.complete}
              </StatusPill>
            ) : (
              <Banner tone="warn" word={words.missing}>
                <strong data-selectable>{missingNames.join(', ')}</strong>. {words.missingText}
              </Banner>
            )}
          </div>
        </Panel>
        <Panel title={words.keep}>
          <div className={css.acts}>
            <Button icon="download" disabled={isOffline} onClick={() => setAsking('export')}>
              {words.export}
            </Button>
            <p className={css.quiet}>{words.exportText}</p>
            <Button icon="lock" disabled={isOffline} onClick={() => setAsking('change')}>
              {words.change}
            </Button>
            <p className={css.quiet}>{words.nextHint}</p>
          </div>
        </Panel>
      </div>
      {asking === 'change' && <ChangePassphrase onClose={close} />}
      {asking === 'export' && <ExportAuthority onClose={close} />}
    </div>
  );
}
