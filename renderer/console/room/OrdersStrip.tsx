import { useState } from 'react';
import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { OrderLine } from '../../../core/views/terminalViews.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { LogsDialog } from './LogsDialog.tsx';
import css from './OrdersStrip.module.css';
import { OutcomesDialog } from './OutcomesDialog.tsx';
import { orderGlyph, outcomeWords, targetLabels } from './orderWords.ts';
import type { useActs } from './useActs.ts';

/** Names that stand in a line. */
const NAMES = 5;

/** The last orders, each with how its terminals took it, and the way to the collected logs. */
export function OrdersStrip({ acts }: { acts: ReturnType<typeof useActs> }) {
  const text = useText();
  const words = text.console.orders;
  const view = useView('orders');
  const labels = new Set((useView('places')?.places ?? []).map(({ label }) => label));
  const [opened, setOpened] = useState<string | null>(null);
  const [logsOpen, setLogsOpen] = useState(false);
  const orders = view?.orders ?? [];
  const logs = view?.logs ?? [];
  const order = orders.find(({ id }) => id === opened);
  const columns: readonly Column<OrderLine>[] = [
    { id: 'time', header: words.columns.time, width: '88px', cell: ({ at }) => formatTimeWithSeconds(at) },
    {
      id: 'terminals',
      header: words.columns.terminals,
      width: '26%',
      cell: ({ targets }) => <strong>{targetLabels(targets, labels, text, NAMES)}</strong>,
    },
    {
      id: 'outcome',
      header: words.columns.outcome,
      cell: (line) => (
        <button type="button" className={css.outcome} title={words.showOutcomes} onClick={() => setOpened(line.id)}>
          <StatusGlyph status={orderGlyph(line)} size={15} />
          <span>
            {words.acts[line.kind]}: {outcomeWords(line, text)}
          </span>
        </button>
      ),
    },
    { id: 'by', header: words.columns.by, width: '17%', cell: ({ by }) => <span className={css.by}>{by}</span> },
  ];
  return (
    <>
      <Panel
        className={css.strip}
        title={words.strip}
        hint={orders.length === 0 ? words.none : undefined}
        flush
        actions={
          <Button small variant="quiet" icon="download" onClick={() => setLogsOpen(true)}>
            {words.logs.open(logs.length)}
          </Button>
        }
      >
        {orders.length > 0 && (
          <Table
            caption={words.strip}
            columns={columns}
            rows={orders}
            rowKey={({ id }) => id}
            onRowOpen={({ id }) => setOpened(id)}
            empty={null}
          />
        )}
      </Panel>
      {order !== undefined && <OutcomesDialog order={order} acts={acts} onClose={() => setOpened(null)} />}
      {logsOpen && <LogsDialog logs={logs} places={labels} onClose={() => setLogsOpen(false)} />}
    </>
  );
}
