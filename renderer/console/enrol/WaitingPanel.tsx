import { formatTimeWithSeconds } from '../../../core/i18n/format.ts';
import type { EnrolmentView, EnrolRequestLine } from '../../../core/views/terminalViews.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { displayWords } from '../room/displayWords.ts';
import type { EnrolDesk } from './enrolDraft.ts';
import { PositionPicker } from './PositionPicker.tsx';
import { positionName } from './positionName.ts';
import { BROWSER_KINDS, MACHINE_KINDS } from './positionOptions.ts';
import { type Conflict, positionOf } from './positions.ts';
import css from './Tables.module.css';
import { useRoomNames } from './useRoomNames.ts';

export interface WaitingPanelProps {
  desk: EnrolDesk;
  view: EnrolmentView;
  /** Those that wait and are not on the card, the oldest first. */
  others: readonly EnrolRequestLine[];
  conflicts: ReadonlyMap<string, Conflict>;
}

/** Whoever else waits, with the words that the server shows; any of them can be compared next. */
export function WaitingPanel({ desk, view, others, conflicts }: WaitingPanelProps) {
  const text = useText();
  const { waiting: words, compare, use: position } = text.console.enrol;
  const names = useRoomNames();
  const { chosen } = desk.draft;
  const conflictColumn: Column<EnrolRequestLine> = {
    id: 'conflict',
    header: words.columns.conflict,
    width: '190px',
    cell: ({ id }) => {
      const kind = conflicts.get(id)?.kind;
      return (
        kind !== undefined && (
          <StatusPill status={kind === 'taken' ? 'bad' : 'warn'} plain>
            {compare[kind]}
          </StatusPill>
        )
      );
    },
  };
  const columns: readonly Column<EnrolRequestLine>[] = [
    {
      id: 'use',
      header: words.columns.use,
      width: '190px',
      cell: (request) => {
        const use = positionOf(request, chosen, names.places);
        if (request.use !== null) {
          return <span className={css.seat}>{use === null ? position.none : positionName(use, names, text)}</span>;
        }
        return (
          <PositionPicker
            label={words.positionSpoken(request.name)}
            hideLabel
            kinds={request.kind === 'browser' ? BROWSER_KINDS : MACHINE_KINDS}
            terminals={view.terminals}
            value={use}
            onChange={(next) => desk.change((draft) => ({ chosen: { ...draft.chosen, [request.id]: next } }))}
          />
        );
      },
    },
    {
      id: 'machine',
      header: words.columns.machine,
      cell: ({ name, display, kind }) => (
        <span className={css.two}>
          <strong>{name}</strong>
          <small>{kind === 'browser' ? compare.browser : displayWords(display)}</small>
        </span>
      ),
    },
    {
      id: 'words',
      header: words.columns.words,
      cell: ({ words: four }) => (
        <span className={css.words} lang="vi">
          {four.join(' · ')}
        </span>
      ),
    },
    { id: 'asked', header: words.columns.asked, width: '90px', cell: ({ at }) => formatTimeWithSeconds(at) },
    ...(!others.some(({ id }) => conflicts.has(id)) ? [] : [conflictColumn]),
    {
      id: 'act',
      header: <span className="visually-hidden">{words.columns.act}</span>,
      width: '116px',
      align: 'end',
      cell: (request) => (
        <Button
          small
          aria-label={words.compareSpoken(request.name)}
          onClick={() => desk.change(() => ({ kept: request }))}
        >
          {words.compare}
        </Button>
      ),
    },
  ];
  return (
    <Panel flush title={words.title} hint={words.others(others.length)} className={css.waiting}>
      <Table
        caption={words.title}
        columns={columns}
        rows={others}
        rowKey={({ id }) => id}
        empty={words.none}
        rowTone={({ id }) => (conflicts.get(id)?.kind === 'taken' ? 'bad' : null)}
      />
    </Panel>
  );
}
