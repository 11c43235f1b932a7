import { useMemo, useState } from 'react';
import { formatDate, formatTime } from '../../../core/i18n/format.ts';
import type { EnrolledLine, EnrolmentView } from '../../../core/views/terminalViews.ts';
import { useNow } from '../../app/clock.ts';
import { useLink } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { CertificateEnd } from './CertificateEnd.tsx';
import { answersTo, MACHINE_FILTERS, type MachineFilter, passesFilter } from './machineList.ts';
import { positionName } from './positionName.ts';
import { placesWithMachine } from './positions.ts';
import { RevokeDialog } from './RevokeDialog.tsx';
import css from './Tables.module.css';
import { useRoomNames } from './useRoomNames.ts';

const HOUR_MS = 3_600_000;

/** Every machine that was ever let in, how it is known, and the way to take it off the list. */
export function MachinesPage({ view }: { view: EnrolmentView }) {
  const text = useText();
  const { list: words, latest } = text.console.enrol;
  const names = useRoomNames();
  const now = useNow(HOUR_MS);
  const isOffline = useLink().kind !== 'open';
  const [filter, setFilter] = useState<MachineFilter>('active');
  const [typed, setTyped] = useState('');
  const [revoking, setRevoking] = useState<EnrolledLine | null>(null);
  const { terminals } = view;
  const rows = useMemo(
    () =>
      terminals.filter(
        (line) => passesFilter(line, filter, now) && answersTo(line, positionName(line.use, names, text), typed),
      ),
    [terminals, filter, now, names, text, typed],
  );
  const columns: readonly Column<EnrolledLine>[] = [
    {
      id: 'use',
      header: words.columns.use,
      width: '20%',
      cell: ({ use }) => <span className={css.seat}>{positionName(use, names, text)}</span>,
    },
    { id: 'name', header: words.columns.name, cell: ({ name }) => <strong>{name}</strong> },
    {
      id: 'proof',
      header: words.columns.proof,
      width: '210px',
      cell: ({ proof }) => (
        <StatusPill status={proof === 'certificate' ? 'ok' : 'info'} plain>
          {words.proofs[proof]}
        </StatusPill>
      ),
    },
    {
      id: 'expires',
      header: words.columns.expires,
      width: '200px',
      cell: (line) => <CertificateEnd line={line} now={now} />,
    },
    {
      id: 'enrolled',
      header: words.columns.enrolled,
      width: '150px',
      cell: ({ enrolledAt }) => `${formatTime(enrolledAt)}, ${formatDate(enrolledAt)}`,
    },
    {
      id: 'state',
      header: words.columns.state,
      width: '170px',
      cell: ({ revokedAt, locked }) => {
        if (revokedAt !== null) {
          return (
            <StatusPill status="none" plain>
              {words.revoked(formatDate(revokedAt))}
            </StatusPill>
          );
        }
        return (
          <StatusPill status={locked ? 'paused' : 'ok'} plain>
            {locked ? words.locked : words.active}
          </StatusPill>
        );
      },
    },
    {
      id: 'act',
      header: <span className="visually-hidden">{words.columns.act}</span>,
      width: '124px',
      align: 'end',
      cell: (line) =>
        line.revokedAt === null && (
          <Button
            small
            variant="danger"
            aria-label={words.revokeSpoken(line.name)}
            disabled={isOffline}
            onClick={() => setRevoking(line)}
          >
            {words.revoke}
          </Button>
        ),
    },
  ];
  return (
    <Panel
      flush
      title={words.title}
      hint={latest.figures(placesWithMachine(names.places, terminals), names.places.length)}
      className={css.page}
      actions={
        <>
          <fieldset className={css.filters} aria-label={words.filterLabel}>
            {MACHINE_FILTERS.map((one) => (
              <Chip
                key={one}
                count={terminals.filter((line) => passesFilter(line, one, now)).length}
                selected={one === filter}
                onSelect={() => setFilter(one)}
              >
                {words.filters[one]}
              </Chip>
            ))}
          </fieldset>
          <div className={css.find}>
            <SearchField
              label={words.search}
              placeholder={words.search}
              clearLabel={text.common.clear}
              value={typed}
              onChange={setTyped}
            />
          </div>
        </>
      }
    >
      <Table
        caption={words.title}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          terminals.length === 0 ? (
            <EmptyState icon="monitor" title={words.empty}>
              {words.emptyText}
            </EmptyState>
          ) : (
            words.nothing
          )
        }
      />
      {revoking !== null && <RevokeDialog line={revoking} onClose={() => setRevoking(null)} />}
    </Panel>
  );
}
