import type { ImportTarget } from '../../../../core/people/importProtocol.ts';
import { useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { Stepper } from '../../../parts/Stepper.tsx';
import type { DeskMeeting } from '../../deskMeeting.ts';
import { type PeoplePlace, usePeoplePlace } from '../peoplePath.ts';
import { ImportChoose } from './ImportChoose.tsx';
import css from './ImportPage.module.css';
import { ImportResultStep } from './ImportResultStep.tsx';
import { ImportReview } from './ImportReview.tsx';
import { useImport } from './useImport.ts';

/** Imports delegates of the meeting at hand. */
export function MeetingImport({ desk }: { desk: DeskMeeting }) {
  const target = { kind: 'meeting', meetingId: desk.meeting.id } as const;
  return <ImportSteps target={target} of={desk.meeting.title} back={{ kind: 'delegates' }} />;
}

/** Imports members of a body. */
export function BodyImport({ bodyId }: { bodyId: string }) {
  const body = useView('bodies')?.bodies.find(({ id }) => id === bodyId);
  return <ImportSteps target={{ kind: 'body', bodyId }} of={body?.name ?? ''} back={{ kind: 'bodies', bodyId }} />;
}

function ImportSteps({ target, of, back }: { target: ImportTarget; of: string; back: PeoplePlace }) {
  const text = useText().people.imports;
  const flow = useImport(target);
  const { goTo } = usePeoplePlace();
  const step = flow.done !== null ? 2 : flow.preview !== null ? 1 : 0;
  const leave = () => goTo(back);
  return (
    <div className={css.page}>
      <header className={css.head}>
        <div className={css.title}>
          <h2>{text.title[target.kind]}</h2>
          <p className={css.of}>{of}</p>
        </div>
        <Button variant="quiet" small icon="arrowLeft" onClick={leave}>
          {text.back}
        </Button>
        <Stepper
          label={text.steps.label}
          steps={[
            { id: 'choose', label: text.steps.choose },
            { id: 'review', label: text.steps.review },
            { id: 'result', label: text.steps.result },
          ]}
          current={step}
          doneLabel={text.steps.done}
        />
      </header>
      {flow.done !== null ? (
        <ImportResultStep kind={target.kind} done={flow.done} onAgain={flow.restart} onLeave={leave} />
      ) : flow.preview !== null ? (
        <ImportReview flow={flow} preview={flow.preview} />
      ) : (
        <ImportChoose flow={flow} kind={target.kind} />
      )}
    </div>
  );
}
