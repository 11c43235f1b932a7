import { useState } from 'react';
import type { CommandOf } from '../../../core/command.ts';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { Dialog } from '../../parts/Dialog.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { Table } from '../../parts/Table.tsx';
import { Refusal } from '../notices/Refusal.tsx';
import css from './AttendanceDialog.module.css';
import { matches } from './matchDelegate.ts';
import { useAttendanceColumns } from './useAttendanceColumns.tsx';

/** What one command may carry. */
const PEOPLE_PER_COMMAND = 500;

type State = DelegateLine['attendance']['kind'];
type Mark = CommandOf<'markAttendance'>['mark'];
const STATES: readonly State[] = ['present', 'unchecked', 'absent', 'left'];
const order = new Intl.Collator('vi', { numeric: true });

/** The marks of the foot, in the order of their use. */
const MARKS: readonly { readonly id: 'present' | 'excused' | 'unexcused' | 'left'; readonly mark: Mark }[] = [
  { id: 'left', mark: { kind: 'left' } },
  { id: 'unexcused', mark: { kind: 'absent', excused: false, reason: '' } },
  { id: 'excused', mark: { kind: 'absent', excused: true, reason: '' } },
  { id: 'present', mark: { kind: 'present' } },
];

export interface AttendanceDialogProps {
  open: boolean;
  onClose: () => void;
  meetingId: string;
  voting: boolean;
}

/** The list of delegates with their attendance; tick some, then say how they are marked. */
export function AttendanceDialog({ open, onClose, meetingId, voting }: AttendanceDialogProps) {
  const t = useText();
  const words = t.chair.attendance;
  const command = useCommand();
  const columns = useAttendanceColumns();
  const delegates = useView('delegates')?.delegates ?? [];
  const [query, setQuery] = useState('');
  const [only, setOnly] = useState<State | null>(null);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const rows = delegates
    .filter((line) => only === null || line.attendance.kind === only)
    .filter((line) => matches({ ...line, place: line.placeLabel }, query))
    .toSorted(
      (a, b) => order.compare(a.placeLabel ?? '\uffff', b.placeLabel ?? '\uffff') || order.compare(a.code, b.code),
    );
  const mark = async (how: Mark) => {
    const people = [...selected];
    for (let at = 0; at < people.length; at += PEOPLE_PER_COMMAND) {
      const personIds = people.slice(at, at + PEOPLE_PER_COMMAND);
      const outcome = await command.send({ kind: 'markAttendance', meetingId, personIds, mark: how });
      if (outcome.kind === 'refused') return;
    }
    setSelected(new Set());
  };
  const footer = (
    <>
      <span className={css.chosen} aria-live="polite">
        {words.chosen(selected.size)}
      </span>
      {MARKS.map(({ id, mark: how }) => (
        <Button
          key={id}
          small
          variant={id === 'present' ? 'primary' : 'secondary'}
          disabled={selected.size === 0}
          busy={command.busy}
          onClick={() => void mark(how)}
        >
          {words.mark[id]}
        </Button>
      ))}
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={words.open} closeLabel={t.common.close} width="l" footer={footer}>
      <div className={css.body}>
        <div className={css.tools}>
          <div className={css.search}>
            <SearchField
              label={words.search}
              placeholder={words.search}
              value={query}
              onChange={setQuery}
              clearLabel={t.common.clear}
            />
          </div>
          <div className={css.filters}>
            <Chip selected={only === null} onSelect={() => setOnly(null)} count={delegates.length}>
              {words.all}
            </Chip>
            {STATES.map((state) => (
              <Chip
                key={state}
                selected={only === state}
                onSelect={() => setOnly(only === state ? null : state)}
                count={delegates.filter((line) => line.attendance.kind === state).length}
              >
                {words.state[state]}
              </Chip>
            ))}
          </div>
        </div>
        {voting && <p className={css.note}>{words.frozen}</p>}
        <Refusal command={command} />
        <div className={css.list}>
          <Table
            caption={words.open}
            columns={columns}
            rows={rows}
            rowKey={(line) => line.personId}
            empty={words.noneFound}
            selection={{
              selected,
              onChange: setSelected,
              rowLabel: (line) => words.choose(line.name),
              allLabel: words.chooseAll,
            }}
          />
        </div>
      </div>
    </Dialog>
  );
}
