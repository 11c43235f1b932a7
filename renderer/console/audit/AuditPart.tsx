import { useMemo, useState } from 'react';
import { formatDate, formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { AuditLine } from '../../../core/protocol/down/answer.ts';
import { serverNow } from '../../app/clock.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Banner } from '../../parts/Banner.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import type { SortState } from '../../parts/TableHead.tsx';
import css from './AuditPart.module.css';
import { auditSentence, auditWho } from './auditSentence.ts';
import { saveText } from './saveText.ts';
import { toCsv } from './toCsv.ts';
import { useAudit } from './useAudit.ts';

interface Row {
  readonly key: string;
  readonly line: AuditLine;
  readonly who: string;
  readonly sentence: string;
}

const when = ({ at }: AuditLine) => `${formatDate(at)} ${formatTimeWithSeconds(at)}`;

/** The journal as a list that can be filtered and taken away; what was chosen in a vote is never in it. */
export function AuditPart() {
  const text = useText();
  const words = text.console.auditList;
  const { lines, more, busy, refusal, older, reload } = useAudit();
  const entries = useView('server')?.journal.entries ?? 0;
  const [typed, setTyped] = useState('');
  const [direction, setDirection] = useState<SortState['direction']>('descending');
  const rows = useMemo(
    () =>
      lines.map(
        (line, at): Row => ({
          key: `${line.entry}-${at}`,
          line,
          who: auditWho(line, text),
          sentence: auditSentence(line, text),
        }),
      ),
    [lines, text],
  );
  const wanted = typed.trim().toLocaleLowerCase('vi');
  const shown = rows.filter(({ who, sentence }) => `${who} ${sentence}`.toLocaleLowerCase('vi').includes(wanted));
  const fresh = lines[0] === undefined ? 0 : Math.max(0, entries - 1 - lines[0].entry);
  const ordered = direction === 'descending' ? shown : shown.toReversed();
  const columns: readonly Column<Row>[] = [
    { id: 'entry', header: words.entry, width: '100px', sortable: true, cell: ({ line }) => line.entry },
    { id: 'time', header: words.time, width: '190px', cell: ({ line }) => when(line) },
    { id: 'event', header: words.event, cell: ({ sentence }) => sentence },
    { id: 'who', header: words.who, width: '300px', cell: ({ who }) => who },
  ];
  const save = () => {
    const head = [words.entry, words.time, words.who, words.event];
    const body = shown.map(({ line, who, sentence }) => [String(line.entry), when(line), who, sentence]);
    const day = new Date(serverNow()).toISOString().slice(0, 10);
    saveText(`${words.file}-${day}.csv`, 'text/csv;charset=utf-8', toCsv([head, ...body]));
  };
  return (
    <Panel
      title={words.title}
      hint={<span role="status">{words.shown(shown.length, lines.length)}</span>}
      flush
      className={css.panel}
      actions={
        <>
          {fresh > 0 && (
            <Button small icon="refresh" onClick={reload}>
              {words.newer(fresh)}
            </Button>
          )}
          <div className={css.find}>
            <SearchField
              label={words.search}
              placeholder={words.search}
              clearLabel={text.common.clear}
              value={typed}
              onChange={setTyped}
            />
          </div>
          <Button small icon="download" disabled={shown.length === 0} onClick={save}>
            {words.csv}
          </Button>
        </>
      }
      footer={
        more ? (
          <Button small busy={busy} onClick={older}>
            {words.older}
          </Button>
        ) : (
          words.whole
        )
      }
    >
      {refusal !== null && <Banner tone="bad" word={text.refusals[refusal]} />}
      {busy && lines.length === 0 ? (
        <Skeleton label={text.common.loading} shape={8} />
      ) : (
        <Table
          caption={words.title}
          columns={columns}
          rows={ordered}
          rowKey={({ key }) => key}
          sort={{ column: 'entry', direction }}
          onSort={() => setDirection(direction === 'descending' ? 'ascending' : 'descending')}
          empty={<EmptyState icon="list" title={words.empty} />}
        />
      )}
    </Panel>
  );
}
