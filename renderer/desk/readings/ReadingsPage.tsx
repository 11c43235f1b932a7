import { ReadingReport } from '../../app/readings/ReadingReport.tsx';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import css from './ReadingsPage.module.css';

/** Who of the meeting in the room has the papers, and has read them. */
export function ReadingsPage() {
  const { desk } = useText();
  const view = useView('readings');
  return (
    <div className={css.page}>
      {view === null ? <Skeleton label={desk.shell.loading} shape={6} /> : <ReadingReport view={view} />}
    </div>
  );
}
