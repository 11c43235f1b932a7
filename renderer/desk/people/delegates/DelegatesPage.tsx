import { useMemo, useState } from 'react';
import type { WireCommand } from '../../../../core/command.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import type { PollLine } from '../../../../core/views/pollsView.ts';
import { useDraft } from '../../../app/draft.ts';
import { useAct } from '../../../app/useAct.ts';
import { useHasView, useView } from '../../../app/useRoom.ts';
import { useText } from '../../../app/useText.ts';
import { Banner } from '../../../parts/Banner.tsx';
import { Button } from '../../../parts/Button.tsx';
import { Checkbox } from '../../../parts/Checkbox.tsx';
import { EmptyState } from '../../../parts/EmptyState.tsx';
import { Panel } from '../../../parts/Panel.tsx';
import { Skeleton } from '../../../parts/Skeleton.tsx';
import { Table } from '../../../parts/Table.tsx';
import type { SortState } from '../../../parts/TableHead.tsx';
import type { DeskMeeting } from '../../deskMeeting.ts';
import { chunks } from '../chunks.ts';
import { usePeoplePlace } from '../peoplePath.ts';
import { PinsDialog } from '../pins/PinsDialog.tsx';
import { usesRights } from '../rights/proxies.ts';
import type { QuickMark } from './AttendanceCell.tsx';
import { type DelegateDialogState, DelegateDialogs } from './DelegateDialogs.tsx';
import css from './DelegatesPage.module.css';
import { DelegateTools } from './DelegateTools.tsx';
import { useDelegateColumns } from './delegateColumns.tsx';
import { type DelegateQuery, findDelegates, SORT_COLUMNS, sortDelegates } from './delegateList.ts';
import { FiguresStrip } from './FiguresStrip.tsx';
import { SelectionBar } from './SelectionBar.tsx';

const NO_POLLS: readonly PollLine[] = [];
const NO_LINES: readonly DelegateLine[] = [];

/** Everybody summoned or invited to the meeting at hand. */
export function DelegatesPage({ desk: { meeting, locked } }: { desk: DeskMeeting }) {
  const { people, desk } = useText();
  const text = people.delegates;
  const { goTo } = usePeoplePlace();
  const lines = useView('delegates')?.delegates ?? NO_LINES;
  const known = useHasView('delegates');
  const { act } = useAct();
  const [query, setQuery] = useState<DelegateQuery>({ search: '', filter: 'all', standing: 'any' });
  const [sort, setSort] = useState<SortState | null>(null);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<DelegateDialogState | null>(null);

  const shown = useMemo(() => {
    const found = findDelegates(lines, query);
    const column = SORT_COLUMNS.find((id) => id === sort?.column);
    return sort === null || column === undefined ? found : sortDelegates(found, column, sort.direction);
  }, [lines, query, sort]);
  // Who was removed meanwhile, or is filtered away, is not acted upon.
  const selected = shown.filter((line) => picked.has(line.personId));
  const ids = selected.map((line) => line.personId);

  const mark = async (personIds: readonly string[], kind: 'present' | 'left' | 'unchecked') => {
    const parts = chunks(personIds);
    for (const [n, part] of parts.entries()) {
      const command: WireCommand = {
        kind: 'markAttendance',
        meetingId: meeting.id,
        personIds: [...part],
        mark: { kind },
      };
      const done = n === parts.length - 1 && personIds.length > 1 ? text.mark.done(personIds.length) : undefined;
      if (!(await act(command, done))) return;
    }
  };
  const quickMark = (line: DelegateLine, kind: QuickMark) => {
    if (kind === 'absent') setDialog({ kind: 'absence', personIds: [line.personId] });
    else if (line.attendance.kind !== kind) void mark([line.personId], kind);
  };
  // Weights and proxies are for the few bodies whose rules know them: nobody else is bothered with them.
  const used = usesRights(useView('polls')?.polls ?? NO_POLLS, lines);
  const [asked, setAsked] = useDraft('desk.rights.shown', false);
  const columns = useDelegateColumns(
    lines,
    {
      mark: quickMark,
      edit: (line) => setDialog({ kind: 'edit', line }),
      standIn: (line) => setDialog({ kind: 'standIn', line }),
      remove: (line) => setDialog({ kind: 'remove', line }),
      rights: used || asked ? (line) => setDialog({ kind: 'rights', line }) : null,
    },
    locked,
  );
  const onSort = (column: string) =>
    setSort((now) => ({
      column,
      direction: now?.column === column && now.direction === 'ascending' ? 'descending' : 'ascending',
    }));
  const add = () => setDialog({ kind: 'add' });
  const none = lines.length === 0;
  return (
    <div className={css.page}>
      {locked && <Banner tone="info" word={text.locked} />}
      <FiguresStrip meeting={meeting} />
      <Panel
        title={text.title}
        hint={text.shown(shown.length, lines.length)}
        flush
        className={css.panel}
        actions={
          !locked && (
            <>
              <Button icon="upload" onClick={() => goTo({ kind: 'import' })}>
                {text.import}
              </Button>
              <Button
                icon="lock"
                disabled={none}
                onClick={() => setDialog({ kind: 'pins', lines: ids.length > 0 ? selected : lines })}
              >
                {ids.length > 0 ? people.pins.issueSelected(ids.length) : people.pins.issue}
              </Button>
              <Button variant="primary" icon="plus" onClick={add}>
                {text.add}
              </Button>
            </>
          )
        }
      >
        <div className={css.body}>
          {selected.length > 0 && !locked ? (
            <SelectionBar
              count={ids.length}
              onMark={(kind) => void mark(ids, kind)}
              onAbsent={() => setDialog({ kind: 'absence', personIds: ids })}
              onClear={() => setPicked(new Set())}
            />
          ) : (
            <DelegateTools lines={lines} query={query} onChange={setQuery}>
              {!used && (
                <Checkbox
                  look="switch"
                  label={<span title={desk.rights.showHint}>{desk.rights.show}</span>}
                  checked={asked}
                  onChange={setAsked}
                />
              )}
            </DelegateTools>
          )}
          {known ? (
            <Table
              caption={text.table}
              columns={columns}
              rows={shown}
              rowKey={(line) => line.personId}
              empty={
                <EmptyState icon={none ? 'people' : 'search'} title={none ? text.empty : text.noneFound}>
                  {none ? text.emptyText : text.noneFoundText}
                </EmptyState>
              }
              selection={
                locked
                  ? undefined
                  : {
                      selected: picked,
                      onChange: setPicked,
                      rowLabel: (line) => text.select(line.name),
                      allLabel: text.selectAll,
                    }
              }
              sort={sort ?? undefined}
              onSort={onSort}
            />
          ) : (
            <Skeleton label={text.loading} shape={8} />
          )}
        </div>
      </Panel>
      {dialog?.kind === 'pins' && <PinsDialog lines={dialog.lines} onClose={() => setDialog(null)} />}
      {dialog !== null && dialog.kind !== 'pins' && (
        <DelegateDialogs
          meeting={meeting}
          lines={lines}
          dialog={dialog}
          onClose={() => setDialog(null)}
          onMarked={() => setPicked(new Set())}
        />
      )}
    </div>
  );
}
