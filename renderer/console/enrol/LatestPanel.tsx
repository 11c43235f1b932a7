import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import type { EnrolledLine, EnrolmentView } from '../../../core/views/terminalViews.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { cx } from '../../parts/cx.ts';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { positionName } from './positionName.ts';
import { placesWithMachine } from './positions.ts';
import css from './Tables.module.css';
import { useRoomNames } from './useRoomNames.ts';

/** As many as one has just been busy with; the whole list is a press away. */
const SHOWN = 8;

export interface LatestPanelProps {
  view: EnrolmentView;
  /** Others wait: on a low screen only the figures stay. */
  brief: boolean;
  onAll: () => void;
}

/** Who was let in last, and how far the room is. */
export function LatestPanel({ view, brief, onAll }: LatestPanelProps) {
  const text = useText();
  const { latest: words, list } = text.console.enrol;
  const names = useRoomNames();
  const rows = view.terminals.filter(({ revokedAt }) => revokedAt === null).slice(0, SHOWN);
  const columns: readonly Column<EnrolledLine>[] = [
    {
      id: 'use',
      header: list.columns.use,
      width: '170px',
      cell: ({ use }) => <span className={css.seat}>{positionName(use, names, text)}</span>,
    },
    { id: 'name', header: list.columns.name, cell: ({ name }) => <strong>{name}</strong> },
    {
      id: 'proof',
      header: list.columns.state,
      width: '310px',
      cell: ({ expiresAt }) =>
        expiresAt === null ? (
          <StatusPill status="info" plain>
            {words.browser}
          </StatusPill>
        ) : (
          <StatusPill status="ok" plain>
            {words.until(formatDate(expiresAt))}
          </StatusPill>
        ),
    },
    {
      id: 'at',
      header: list.columns.enrolled,
      width: '160px',
      align: 'end',
      cell: ({ enrolledAt }) => `${formatTime(enrolledAt)}, ${formatDate(enrolledAt)}`,
    },
  ];
  return (
    <Panel
      flush
      title={words.title}
      hint={words.figures(placesWithMachine(names.places, view.terminals), names.places.length)}
      className={cx(css.panel, brief && css.brief)}
      actions={
        <Button small onClick={onAll}>
          {words.all}
        </Button>
      }
    >
      <Table caption={words.title} columns={columns} rows={rows} rowKey={({ id }) => id} empty={words.none} />
    </Panel>
  );
}
