import { useMemo, useState } from 'react';
import { serverNow } from '../../app/clock.ts';
import { useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import type { SortState } from '../../parts/TableHead.tsx';
import { LineLost } from '../LineLost.tsx';
import css from './AuditPart.module.css';
import { AUDIT_KINDS, type AuditKind } from './auditKind.ts';
import { type AuditRow, auditRows, auditTerminals, filterAudit } from './auditRows.ts';
import { saveText } from './saveText.ts';
import { toCsv } from './toCsv.ts';
import { useAudit } from './useAudit.ts';

/** Stand for "any terminal" and "none" among the names of terminals, which never begin so. */
const ANY = ' any';
const NONE = ' none';

/** The journal as a list that can be filtered and taken away; what was chosen in a vote is never in it. */
export function AuditPart() {
  const text = useText();
  const words = text.console.auditList;
  const { lines, more, busy, refusal, older, reload } = useAudit();
  const isOpen = useLink().kind === 'open';
  const entries = useView('server')?.journal.entries ?? 0;
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<AuditKind>('all');
  const [terminal, setTerminal] = useState<string>(ANY);
  const [direction, setDirection] = useState<SortState['direction']>('descending');
  const rows = useMemo(() => auditRows(lines, text), [lines, text]);
  const terminals = useMemo(() => auditTerminals(rows), [rows]);
  const wanted = terminal === ANY ? null : terminal === NONE ? '' : terminal;
  const shown = useMemo(() => filterAudit(rows, { typed, kind, terminal: wanted }), [rows, typed, kind, wanted]);
  const fresh = lines[0] === undefined ? 0 : Math.max(0, entries - 1 - lines[0].entry);
  const columns: readonly Column<AuditRow>[] = [
    { id: 'entry', header: words.entry, width: '92px', sortable: true, cell: ({ entry }) => entry },
    { id: 'time', header: words.time, width: '176px', cell: ({ when }) => when },
    { id: 'event', header: words.event, cell: ({ sentence }) => sentence },
    { id: 'who', header: words.who, width: '250px', cell: ({ who }) => who },
    {
      id: 'terminal',
      header: words.terminal,
      width: '170px',
      cell: (row) => (row.terminal === '' ? <span className={css.none}>–</span> : row.terminal),
    },
  ];
  const save = () => {
    const head = [words.entry, words.time, words.who, words.terminal, words.event];
    const body = shown.map((row) => [String(row.entry), row.when, row.who, row.terminal, row.sentence]);
    const day = new Date(serverNow()).toISOString().slice(0, 10);
    saveText(`${words.file}-${day}.csv`, 'text/csv;charset=utf-8', toCsv([head, ...body]));
  };
  return (
    <>
      <LineLost />
      <Panel
        title={words.title}
        hint={<span role="status">{words.shown(shown.length, lines.length)}</span>}
        flush
        className={css.panel}
        actions={
          <>
            {fresh > 0 && (
              <Button small icon="refresh" disabled={!isOpen} onClick={reload}>
                {words.newer(fresh)}
              </Button>
            )}
            <Button small icon="download" disabled={shown.length === 0} onClick={save}>
              {words.csv}
            </Button>
          </>
        }
        footer={
          more ? (
            <Button small busy={busy} disabled={!isOpen} onClick={older}>
              {words.older}
            </Button>
          ) : (
            words.whole
          )
        }
      >
        <div className={css.body}>
          <div className={css.filters}>
            <div className={css.find}>
              <SearchField
                label={words.search}
                placeholder={words.search}
                clearLabel={text.common.clear}
                value={typed}
                onChange={setTyped}
              />
            </div>
            <div className={css.choice}>
              <SelectField
                label={words.kind}
                hideLabel
                value={kind}
                options={AUDIT_KINDS.map((value) => ({ value, label: words.kinds[value] }))}
                onChange={setKind}
              />
            </div>
            <div className={css.choice}>
              <SelectField
                label={words.terminal}
                hideLabel
                value={terminal}
                options={[
                  { value: ANY, label: words.anyTerminal },
                  { value: NONE, label: words.noTerminal },
                  ...terminals.map((name) => ({ value: name, label: name })),
                ]}
                onChange={setTerminal}
              />
            </div>
          </div>
          {refusal !== null && (
            <Banner
              tone="bad"
              word={text.refusals[refusal]}
              actions={
                <Button small disabled={!isOpen} onClick={reload}>
                  {text.common.retry}
                </Button>
              }
            />
          )}
          {busy && lines.length === 0 ? (
            <div className={css.loading}>
              <Skeleton label={text.common.loading} shape={8} />
            </div>
          ) : (
            <Table
              caption={words.title}
              columns={columns}
              rows={direction === 'descending' ? shown : shown.toReversed()}
              rowKey={({ key }) => key}
              sort={{ column: 'entry', direction }}
              onSort={() => setDirection(direction === 'descending' ? 'ascending' : 'descending')}
              empty={<EmptyState icon="list" title={words.empty} />}
            />
          )}
        </div>
      </Panel>
    </>
  );
}
