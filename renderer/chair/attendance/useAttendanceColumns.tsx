import { formatTime } from '../../../core/i18n/format.ts';
import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import { useText } from '../../app/useText.ts';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import type { Column } from '../../parts/Table.tsx';
import css from './AttendanceDialog.module.css';

const GLYPHS: Readonly<Record<DelegateLine['attendance']['kind'], Status>> = {
  unchecked: 'none',
  present: 'ok',
  absent: 'bad',
  left: 'paused',
};

/** The columns of the attendance list. */
export function useAttendanceColumns(): readonly Column<DelegateLine>[] {
  const t = useText();
  const words = t.chair.attendance;
  const state = ({ attendance }: DelegateLine) => {
    switch (attendance.kind) {
      case 'unchecked':
        return words.state.unchecked;
      case 'present':
        return `${words.state.present} ${words.since(formatTime(attendance.since))}`;
      case 'left':
        return `${words.state.left} ${words.at(formatTime(attendance.at))}`;
      case 'absent': {
        const why = attendance.excused ? words.absentWhy.excused : words.absentWhy.unexcused;
        return attendance.reason === '' ? why : `${why}: ${attendance.reason}`;
      }
    }
  };
  return [
    { id: 'place', header: words.columns.place, width: '5em', cell: (line) => line.placeLabel ?? '–' },
    {
      id: 'name',
      header: words.columns.name,
      cell: (line) => (
        <>
          <strong className={css.name}>{line.name}</strong>
          <span className={css.quiet}>{[line.position, line.unit].filter((part) => part !== '').join(', ')}</span>
        </>
      ),
    },
    {
      id: 'standing',
      header: words.columns.standing,
      width: '8em',
      cell: (line) => (
        <>
          {words.standing[line.standing]}
          {line.exclusion !== null && <span className={css.quiet}>{words.excluded}</span>}
        </>
      ),
    },
    {
      id: 'state',
      header: words.columns.state,
      width: '13em',
      cell: (line) => (
        <StatusPill status={GLYPHS[line.attendance.kind]} plain>
          {state(line)}
        </StatusPill>
      ),
    },
  ];
}
