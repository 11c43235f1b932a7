import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { OrderLine } from '../../../core/views/terminalViews.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { Table } from '../../parts/Table.tsx';
import css from './OutcomesDialog.module.css';
import { STATE_GLYPH, stateWord, targetLabels, undone, whyWords } from './orderWords.ts';
import type { useActs } from './useActs.ts';

export interface OutcomesDialogProps {
  order: OrderLine;
  acts: ReturnType<typeof useActs>;
  onClose: () => void;
}

/** How each terminal took one order; those that have not done it can be told again. */
export function OutcomesDialog({ order, acts, onClose }: OutcomesDialogProps) {
  const text = useText();
  const words = text.console.orders;
  const isOpen = useLink().kind === 'open';
  const labels = new Set((useView('places')?.places ?? []).map(({ label }) => label));
  const { kind, targets, at, by } = order;
  const rest = undone(order);
  // An update is the rollout's own, and a message must be written anew.
  const again = kind === 'update' || kind === 'message' || rest.length === 0 ? null : kind;
  const footer = (
    <>
      {again !== null && (
        <Button
          icon="refresh"
          disabled={!isOpen}
          busy={acts.busy}
          onClick={() => {
            void acts.again(again, rest);
            onClose();
          }}
        >
          {words.again(rest.length)}
        </Button>
      )}
      <Button variant="primary" onClick={onClose} data-autofocus>
        {text.common.close}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={words.outcomesOf(words.acts[kind], formatTimeWithSeconds(at))}
      closeLabel={text.common.close}
      footer={footer}
    >
      {by !== '' && (
        <p className={css.by}>
          {words.columns.by}: {by}
        </p>
      )}
      <div className={css.list}>
        <Table
          caption={words.showOutcomes}
          columns={[
            {
              id: 'terminal',
              header: words.columns.terminals,
              width: '45%',
              cell: (target) => <strong>{targetLabels([target], labels, text, 1)}</strong>,
            },
            {
              id: 'outcome',
              header: words.columns.outcome,
              cell: ({ state, why }) => (
                <>
                  <StatusPill status={STATE_GLYPH[state]} plain>
                    {stateWord(kind, state, text)}
                  </StatusPill>
                  {why !== null && <span className={css.why}>{whyWords(why, text)}</span>}
                </>
              ),
            },
          ]}
          rows={targets}
          rowKey={({ id }) => id}
          empty={null}
        />
      </div>
    </Dialog>
  );
}
