import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { Table } from '../../parts/Table.tsx';

/** Which papers lie on each seat, and which are missing there. */
export function TerminalPapers() {
  const words = useText().papers.readings;
  const view = useView('readings');
  const names = new Map(view?.papers.map(({ id, name }) => [id, name]));
  return (
    <Panel title={words.terminals} hint={words.terminalsHint} flush>
      <Table
        caption={words.terminals}
        columns={[
          { id: 'terminal', header: words.terminal, width: '120px', cell: ({ name }) => <strong>{name}</strong> },
          {
            id: 'here',
            header: words.here,
            width: '180px',
            cell: ({ here, papers }) => (
              <StatusPill status={papers === 0 ? 'none' : here === papers ? 'ok' : 'paused'}>
                {papers === 0 ? words.nothing : words.of(here, papers)}
              </StatusPill>
            ),
          },
          {
            id: 'missing',
            header: words.missing,
            cell: ({ missing, papers }) =>
              missing.length === 0 && papers > 0 ? words.complete : missing.map((id) => names.get(id) ?? '').join(', '),
          },
        ]}
        rows={view?.terminals ?? []}
        rowKey={({ terminalId }) => terminalId}
        rowTone={({ missing }) => (missing.length === 0 ? null : 'warn')}
        empty={<EmptyState icon="seat" title={words.nothing} />}
      />
    </Panel>
  );
}
