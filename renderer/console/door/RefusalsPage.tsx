import { formatDate, formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { DoorRefusal } from '../../../core/views/terminalViews.ts';
import { useText } from '../../app/useText.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import css from './door.module.css';

/** Whom the door turned away, and what the technician does about it. */
export function RefusalsPage({ refusals }: { refusals: readonly DoorRefusal[] }) {
  const words = useText().console.door.refusals;
  const columns: readonly Column<DoorRefusal>[] = [
    {
      id: 'at',
      header: words.columns.at,
      width: '180px',
      cell: ({ at }) => `${formatTimeWithSeconds(at)}, ${formatDate(at)}`,
    },
    { id: 'address', header: words.columns.address, width: '160px', cell: ({ address }) => <strong>{address}</strong> },
    { id: 'what', header: words.columns.what, width: '22%', cell: ({ what }) => what },
    {
      id: 'why',
      header: words.columns.why,
      cell: ({ why }) => (
        <span className={css.why}>
          <strong>{words.whys[why].what}</strong>
          <span className={css.quiet}>{words.whys[why].next}</span>
        </span>
      ),
    },
  ];
  return (
    <Panel flush title={words.title} hint={words.hint} className={css.page}>
      <Table
        caption={words.title}
        columns={columns}
        rows={refusals}
        rowKey={({ at, address, why }) => `${at} ${address} ${why}`}
        empty={
          <EmptyState icon="shield" title={words.none}>
            {words.noneText}
          </EmptyState>
        }
      />
    </Panel>
  );
}
