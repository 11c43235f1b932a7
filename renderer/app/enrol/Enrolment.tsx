import { useEffect, useState } from 'react';
import { never } from '../../../core/base/never.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import type { EnrolAsk, EnrolStep, ShellEnrolment } from '../shell.ts';
import { useText } from '../useText.ts';
import { AddressPage } from './AddressPage.tsx';
import { ChooseRoom } from './ChooseRoom.tsx';
import { CodePage } from './CodePage.tsx';
import { CompareWords } from './CompareWords.tsx';
import { Note } from './Note.tsx';
import { PlacePage } from './PlacePage.tsx';
import type { ServerAddress } from './readAddress.ts';
import { scanner } from './scanner.ts';
import { Trouble } from './Trouble.tsx';
import { useKeys } from './useKeys.ts';

/** What is asked for, before the place is known. */
type Means = Omit<Extract<EnrolAsk, { kind: 'code' }>, 'place'> | { kind: 'text'; text: string } | { kind: 'stick' };

/** What the technician is choosing. */
type Page =
  | { readonly kind: 'choose' }
  | { readonly kind: 'address' }
  | { readonly kind: 'code'; readonly server: ServerAddress; readonly room: string; readonly from: Page }
  | { readonly kind: 'place'; readonly means: Means; readonly from: Page };

const FIRST: Page = { kind: 'choose' };

/** From "which room" to the four words: one question a page; what the shell says of the enrolment comes first. */
export function Enrolment({ enrolment }: { enrolment: ShellEnrolment }) {
  const words = useText().shell.enrol;
  const [step, setStep] = useState<EnrolStep>({ kind: 'idle' });
  const [page, setPage] = useState<Page>(FIRST);
  const [hear] = useState(scanner);
  useEffect(() => enrolment.onStep(setStep), [enrolment]);
  const choosing = step.kind === 'idle';
  useKeys((key, at) => {
    const text = hear(key, at);
    if (text !== null && choosing) setPage({ kind: 'place', means: { kind: 'text', text }, from: FIRST });
  });

  const begin = (means: Means, place: string | null) => {
    setStep({ kind: 'asking' });
    enrolment.begin({ ...means, place }).catch(() => setStep({ kind: 'failed', why: 'other' }));
  };
  const stop = (next: Page) => {
    setPage(next);
    setStep({ kind: 'idle' });
    enrolment.cancel().catch(() => {});
  };
  switch (step.kind) {
    case 'idle':
      return <Pages page={page} go={setPage} enrolment={enrolment} onBegin={begin} />;
    case 'asking':
      return (
        <Note icon="shield" title={words.asking} text={words.askingText} onCancel={() => stop(FIRST)}>
          <Skeleton label={words.asking} shape={1} />
        </Note>
      );
    case 'comparing':
      return <CompareWords {...step} onCancel={() => stop(FIRST)} />;
    case 'done':
      return <Note icon="check" title={words.done} text={words.doneText} />;
    case 'failed':
      // The code is asked for again, everything else begins where it was chosen.
      return (
        <Trouble
          why={step.why}
          onAgain={() => stop(page.kind === 'place' ? page.from : page)}
          onRestart={() => stop(FIRST)}
        />
      );
    default:
      return never(step);
  }
}

interface PagesProps {
  page: Page;
  go: (page: Page) => void;
  enrolment: ShellEnrolment;
  onBegin: (means: Means, place: string | null) => void;
}

function Pages({ page, go, enrolment, onBegin }: PagesProps) {
  switch (page.kind) {
    case 'choose':
      return (
        <ChooseRoom
          enrolment={enrolment}
          onRoom={({ name, address, port }) => go({ kind: 'code', server: { address, port }, room: name, from: page })}
          onAddress={() => go({ kind: 'address' })}
          onStick={() => go({ kind: 'place', means: { kind: 'stick' }, from: page })}
        />
      );
    case 'address':
      return (
        <AddressPage
          onBack={() => go(FIRST)}
          onServer={(server) => go({ kind: 'code', server, room: server.address, from: page })}
        />
      );
    case 'code':
      return (
        <CodePage
          room={page.room}
          onBack={() => go(page.from)}
          onCode={(code) => go({ kind: 'place', means: { kind: 'code', ...page.server, code }, from: page })}
        />
      );
    case 'place':
      return <PlacePage onBack={() => go(page.from)} onPlace={(place) => onBegin(page.means, place)} />;
    default:
      return never(page);
  }
}
