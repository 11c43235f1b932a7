import { useState } from 'react';
import { RecallReport } from '../../app/recall/RecallReport.tsx';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { LineLost } from '../LineLost.tsx';
import { WipeDialog } from './WipeDialog.tsx';
import css from './WipesPart.module.css';

/** Papers taken off terminals: the order, and what each terminal reported of it. */
export default function WipesPart() {
  const text = useText();
  const words = text.console.wipes;
  const wipes = useView('wipes')?.wipes;
  const terminals = useView('terminals')?.terminals;
  const isOpen = useLink().kind === 'open';
  const [ordering, setOrdering] = useState(false);
  const order = (
    <Button
      variant="primary"
      icon="trash"
      disabled={!isOpen || terminals === undefined}
      onClick={() => setOrdering(true)}
    >
      {words.start}
    </Button>
  );
  return (
    <>
      <LineLost />
      <div className={css.part}>
        {wipes === undefined ? (
          <Panel title={words.title}>
            <Skeleton label={text.common.loading} shape={8} />
          </Panel>
        ) : wipes.length === 0 ? (
          <Panel title={words.title}>
            <EmptyState icon="trash" title={words.empty} actions={order}>
              {words.emptyText}
            </EmptyState>
          </Panel>
        ) : (
          <RecallReport wipes={wipes} order={order} />
        )}
      </div>
      {ordering && terminals !== undefined && <WipeDialog terminals={terminals} onClose={() => setOrdering(false)} />}
    </>
  );
}
