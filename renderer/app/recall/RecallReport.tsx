import { type ReactNode, useState } from 'react';
import type { WipeLine } from '../../../core/views/terminalViews.ts';
import { Button } from '../../parts/Button.tsx';
import { Checkbox } from '../../parts/Checkbox.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SelectField } from '../../parts/SelectField.tsx';
import { type Status, StatusGlyph } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { Table } from '../../parts/Table.tsx';
import { useText } from '../useText.ts';
import css from './RecallReport.module.css';
import { RecallSheet } from './RecallSheet.tsx';
import { type RecallRow, recallFigures, recallRows } from './recallRows.ts';
import { momentWords, usePaperWords, useStateWords } from './recallWords.ts';

const GLYPHS: Readonly<Record<RecallRow['state'], Status>> = {
  deleted: 'ok',
  failed: 'bad',
  waiting: 'paused',
  nothing: 'none',
};

export interface RecallReportProps {
  wipes: readonly WipeLine[];
  /** Where papers can be deleted as well as read about: the button for it, which is the screen's main one then. */
  order?: ReactNode;
}

/** What each terminal reported of an order to delete papers, to be read and to be printed; the newest order first. */
export function RecallReport({ wipes, order }: RecallReportProps) {
  const words = useText().shell.recall;
  const paperWords = usePaperWords();
  const [chosen, choose] = useState<string | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const wipe = wipes.find(({ id }) => id === chosen) ?? wipes[0];
  if (wipe === undefined) {
    return (
      <Panel title={words.title}>
        <EmptyState icon="trash" title={words.empty}>
          {words.emptyText}
        </EmptyState>
      </Panel>
    );
  }
  const rows = recallRows(wipe);
  const { terminals, reported, deleted, failed } = recallFigures(wipe);
  return (
    <Panel
      title={words.title}
      hint={words.hint}
      flush
      className={css.panel}
      actions={
        <>
          <Button variant={order === undefined ? 'primary' : 'secondary'} icon="print" onClick={() => window.print()}>
            {words.print}
          </Button>
          {order}
        </>
      }
    >
      <div className={css.body}>
        <div className={css.head}>
          <div className={css.order}>
            <SelectField
              label={words.order}
              value={wipe.id}
              options={wipes.map(({ id, orderedAt, all }) => ({
                value: id,
                label: words.orderAt(momentWords(orderedAt), all),
              }))}
              onChange={choose}
            />
          </div>
          <StatusPill status={reported === terminals ? 'ok' : 'paused'}>
            {words.reported(reported, terminals)}
          </StatusPill>
          <StatusPill status="ok">{words.deleted(deleted)}</StatusPill>
          {failed > 0 && <StatusPill status="bad">{words.failed(failed)}</StatusPill>}
          <div className={css.filter}>
            <Checkbox label={words.onlyOpen} checked={onlyOpen} onChange={setOnlyOpen} />
          </div>
        </div>
        <Table
          caption={words.table}
          columns={[
            {
              id: 'terminal',
              header: words.columns.terminal,
              width: '160px',
              cell: (row) => <strong>{row.terminal}</strong>,
            },
            { id: 'paper', header: words.columns.paper, cell: paperWords },
            {
              id: 'at',
              header: words.columns.at,
              width: '200px',
              cell: (row) => <span className="tnum">{row.at === null ? '–' : momentWords(row.at)}</span>,
            },
            { id: 'state', header: words.columns.state, width: '280px', cell: (row) => <State row={row} /> },
          ]}
          rows={onlyOpen ? rows.filter(({ state }) => state === 'waiting' || state === 'failed') : rows}
          rowKey={({ key }) => key}
          rowTone={({ state }) => (state === 'failed' ? 'bad' : state === 'waiting' ? 'warn' : null)}
          empty={<EmptyState icon="check" title={words.noneOpen} />}
        />
      </div>
      <RecallSheet wipe={wipe} rows={rows} />
    </Panel>
  );
}

function State({ row }: { row: RecallRow }) {
  const stateWords = useStateWords();
  return (
    <span className={css.state}>
      <StatusGlyph status={GLYPHS[row.state]} />
      {stateWords(row)}
    </span>
  );
}
