import { useEffect, useRef, useState } from 'react';
import type { RefusalCode } from '../../../core/refusal.ts';
import type { EnrolmentView } from '../../../core/views/terminalViews.ts';
import { serverNow } from '../../app/clock.ts';
import { ask } from '../../app/useCommand.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { CountdownText } from '../../parts/CountdownText.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import type { EnrolDesk } from '../enrol/enrolDraft.ts';
import { Steps } from '../enrol/Steps.tsx';
import css from './door.module.css';

interface Made {
  readonly invitationId: string;
  readonly code: string;
  readonly until: number;
}

/** Lets this very browser in as the console: a code, the enrolment page in another tab, and the four words as for any other. */
export function AdmitSelf({ desk, view, onClose }: { desk: EnrolDesk; view: EnrolmentView; onClose: () => void }) {
  const text = useText();
  const words = text.console.door.self;
  const [made, setMade] = useState<Made | RefusalCode | null>(null);
  const started = useRef(false);
  const before = useRef(new Set(view.requests.map(({ id }) => id)));
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void ask({ kind: 'invite', for: { kind: 'browser' }, servicePin: null }).then((outcome) => {
      if (outcome.kind === 'refused') setMade(outcome.code);
      else if (outcome.answer.kind === 'invite') setMade(outcome.answer);
    });
  }, []);
  const request = view.requests.find(({ id, kind }) => kind === 'browser' && !before.current.has(id));
  const leave = () => {
    // A code that nobody used is of no use to anybody else.
    if (made !== null && typeof made !== 'string' && request === undefined) {
      void ask({ kind: 'withdrawInvitation', invitationId: made.invitationId });
    }
    onClose();
  };
  const compare = () => {
    if (request === undefined) return;
    desk.change((draft) => ({
      tab: 'add',
      kept: request,
      chosen: { ...draft.chosen, [request.id]: { kind: 'console' } },
    }));
  };
  return (
    <Dialog
      open
      onClose={leave}
      title={words.admitTitle}
      closeLabel={text.common.close}
      footer={
        <>
          <Button onClick={leave}>{text.common.close}</Button>
          <Button variant="primary" disabled={request === undefined} onClick={compare}>
            {words.compare}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <Steps steps={words.steps} />
        {made === null && (
          <StatusPill status="loading" plain>
            {words.making}
          </StatusPill>
        )}
        {typeof made === 'string' && <Banner tone="bad" word={text.refusals[made]} />}
        {made !== null && typeof made !== 'string' && (
          <>
            <p className={css.code} data-selectable>
              {made.code}
            </p>
            <p className={css.codeLine}>
              <a className={css.link} href="/enrol/" target="_blank" rel="noreferrer">
                {words.openPage}
              </a>
              <CountdownText endsAt={made.until} now={serverNow} />
            </p>
            <StatusPill status={request === undefined ? 'loading' : 'ok'} plain>
              {request === undefined ? words.waiting : `${request.name}: ${request.words.join(' · ')}`}
            </StatusPill>
          </>
        )}
      </div>
    </Dialog>
  );
}
