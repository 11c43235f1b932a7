import { RecallReport } from '../../app/recall/RecallReport.tsx';
import { useHasView, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import css from './RecallPage.module.css';

/** What the terminals reported of papers that were taken off them. The order itself is the technician's. */
export function RecallPage() {
  const { desk } = useText();
  const wipes = useView('wipes')?.wipes ?? [];
  return (
    <div className={css.page}>
      {useHasView('wipes') ? <RecallReport wipes={wipes} /> : <Skeleton label={desk.shell.loading} shape={6} />}
    </div>
  );
}
