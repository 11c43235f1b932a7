import { useText } from '../../../app/useText.ts';
import { Button } from '../../../parts/Button.tsx';
import { Stepper } from '../../../parts/Stepper.tsx';
import page from '../../people/import/ImportPage.module.css';
import { ImportChoose } from './ImportChoose.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { ImportReview } from './ImportReview.tsx';
import { useLibraryImport } from './useLibraryImport.ts';

/** A folder of documents with its index sheet becomes entries of the library: chosen, looked at, then done file by file. */
export function ImportPage({ onLeave }: { onLeave: () => void }) {
  const text = useText().library.desk.imports;
  const { step, folder } = useLibraryImport();
  const at = step.kind === 'choose' || step.kind === 'reading' ? 0 : step.kind === 'review' ? 1 : 2;
  return (
    <div className={page.page}>
      <header className={page.head}>
        <div className={page.title}>
          <h2>{text.title}</h2>
          {folder !== null && <p className={page.of}>{text.files(folder.name, folder.files.length)}</p>}
        </div>
        <Button variant="quiet" small icon="arrowLeft" onClick={onLeave}>
          {text.back}
        </Button>
        <Stepper
          label={text.steps}
          steps={(['choose', 'review', 'result'] as const).map((id) => ({ id, label: text.step[id] }))}
          current={at}
          doneLabel={text.stepDone}
        />
      </header>
      {step.kind === 'review' ? (
        <ImportReview lines={step.lines} others={step.others} />
      ) : step.kind === 'running' || step.kind === 'done' ? (
        <ImportProgress step={step} onLeave={onLeave} />
      ) : (
        <ImportChoose isReading={step.kind === 'reading'} />
      )}
    </div>
  );
}
