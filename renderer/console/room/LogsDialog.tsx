import { useState } from 'react';
import { formatBytes, formatDate, formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { OrdersView } from '../../../core/views/terminalViews.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Table } from '../../parts/Table.tsx';
import css from './OutcomesDialog.module.css';
import { saveLog } from './saveLog.ts';

export interface LogsDialogProps {
  logs: OrdersView['logs'];
  /** The places' numbers. */
  places: ReadonlySet<string>;
  onClose: () => void;
}

/** The logs that machines have sent, to be kept as files. */
export function LogsDialog({ logs, places, onClose }: LogsDialogProps) {
  const text = useText();
  const { language } = useLanguage();
  const words = text.console.orders.logs;
  const [fetching, setFetching] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  const nameOf = (terminal: string) => (places.has(terminal) ? text.common.place(terminal) : terminal);
  const download = async ({ id, terminal, at }: OrdersView['logs'][number]) => {
    setFetching(id);
    setFailed(!(await saveLog(id, nameOf(terminal), at)));
    setFetching(null);
  };
  const footer = (
    <Button variant="primary" onClick={onClose} data-autofocus>
      {text.common.close}
    </Button>
  );
  return (
    <Dialog open onClose={onClose} title={words.title} closeLabel={text.common.close} footer={footer}>
      {failed && <Banner tone="bad" word={words.failed} />}
      <div className={css.list}>
        <Table
          caption={words.title}
          columns={[
            {
              id: 'terminal',
              header: words.terminal,
              cell: ({ terminal }) => <strong>{nameOf(terminal)}</strong>,
            },
            {
              id: 'at',
              header: words.at,
              width: '190px',
              cell: ({ at }) => `${formatTimeWithSeconds(at)} ${formatDate(at)}`,
            },
            {
              id: 'size',
              header: words.size,
              width: '100px',
              align: 'end',
              cell: ({ bytes }) => formatBytes(bytes, language),
            },
            {
              id: 'download',
              header: <span className="visually-hidden">{words.download}</span>,
              width: '130px',
              align: 'end',
              cell: (log) => (
                <Button
                  small
                  icon="download"
                  busy={fetching === log.id}
                  aria-label={words.downloadOf(nameOf(log.terminal))}
                  onClick={() => void download(log)}
                >
                  {words.download}
                </Button>
              ),
            },
          ]}
          rows={logs}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon="folder" title={words.none}>
              {words.noneText}
            </EmptyState>
          }
        />
      </div>
    </Dialog>
  );
}
