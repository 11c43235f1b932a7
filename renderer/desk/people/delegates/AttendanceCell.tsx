import { formatTime } from '../../../../core/i18n/format.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useText } from '../../../app/useText.ts';
import { cx } from '../../../parts/cx.ts';
import { type Status, StatusGlyph } from '../../../parts/StatusGlyph.tsx';
import css from './AttendanceCell.module.css';

export type QuickMark = 'present' | 'absent' | 'left';
const MARKS: readonly QuickMark[] = ['present', 'absent', 'left'];

const GLYPHS: Readonly<Record<DelegateLine['attendance']['kind'], Status>> = {
  unchecked: 'none',
  present: 'ok',
  absent: 'bad',
  left: 'paused',
};

export interface AttendanceCellProps {
  line: DelegateLine;
  locked: boolean;
  onMark: (line: DelegateLine, mark: QuickMark) => void;
}

/** Whether somebody is here, as shape and word, and the presses that change it. */
export function AttendanceCell({ line, locked, onMark }: AttendanceCellProps) {
  const text = useText().people.delegates;
  const { attendance } = line;
  const note = useNote(line);
  return (
    <div className={css.cell}>
      <div className={css.state}>
        <StatusGlyph status={attendance.kind === 'absent' && attendance.excused ? 'warn' : GLYPHS[attendance.kind]} />
        <span className={css.words}>
          <span>{word(text, attendance)}</span>
          {note !== '' && <span className={css.note}>{note}</span>}
        </span>
      </div>
      {!locked && (
        <fieldset className={css.marks}>
          <legend className="visually-hidden">{text.mark.group(line.name)}</legend>
          {MARKS.map((mark) => (
            <button
              key={mark}
              type="button"
              className={cx(css.mark, attendance.kind === mark && css.on)}
              aria-pressed={attendance.kind === mark}
              onClick={() => onMark(line, mark)}
            >
              {text.mark[mark]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

type Text = ReturnType<typeof useText>['people']['delegates'];

function word(text: Text, attendance: DelegateLine['attendance']): string {
  if (attendance.kind !== 'absent') return text.attendance[attendance.kind];
  return attendance.excused ? text.attendance.absentExcused : text.attendance.absent;
}

function useNote({ attendance }: DelegateLine): string {
  const text = useText().people.delegates.attendance;
  switch (attendance.kind) {
    case 'unchecked':
      return '';
    case 'present':
      return text.presentSince(formatTime(attendance.since));
    case 'absent':
      return attendance.reason;
    case 'left':
      return text.leftAt(formatTime(attendance.at));
  }
}
