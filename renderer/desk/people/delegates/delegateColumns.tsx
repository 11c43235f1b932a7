import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { useText } from '../../../app/useText.ts';
import { IconButton } from '../../../parts/IconButton.tsx';
import type { Column } from '../../../parts/Table.tsx';
import { AttendanceCell, type QuickMark } from './AttendanceCell.tsx';
import css from './DelegatesPage.module.css';

/** What can be done with one line. */
export interface LineActs {
  readonly mark: (line: DelegateLine, mark: QuickMark) => void;
  readonly edit: (line: DelegateLine) => void;
  readonly standIn: (line: DelegateLine) => void;
  readonly remove: (line: DelegateLine) => void;
}

/** The columns of the list; `lines` is everybody, to name who stands in for whom. */
export function useDelegateColumns(
  lines: readonly DelegateLine[],
  acts: LineActs,
  locked: boolean,
): readonly Column<DelegateLine>[] {
  const { people } = useText();
  const text = people.delegates;
  const nameOf = new Map(lines.map((line) => [line.personId, line.name]));
  const standInOf = new Map(
    lines.flatMap((line) => (line.standsInFor === null ? [] : [[line.standsInFor, line.name]])),
  );
  const columns: Column<DelegateLine>[] = [
    { id: 'code', header: text.columns.code, width: '116px', sortable: true, cell: (line) => line.code },
    {
      id: 'name',
      header: text.columns.name,
      width: '19%',
      sortable: true,
      cell: (line) => {
        const standIn = standInOf.get(line.personId);
        return (
          <span className={css.two}>
            <strong className={css.name}>{line.name}</strong>
            {line.standsInFor !== null && <small>{text.standsInFor(nameOf.get(line.standsInFor) ?? '')}</small>}
            {standIn !== undefined && <small>{text.standInBy(standIn)}</small>}
          </span>
        );
      },
    },
    {
      id: 'position',
      header: text.columns.position,
      cell: (line) => (
        <span className={css.two}>
          <span>{line.position}</span>
          <small>{line.unit}</small>
        </span>
      ),
    },
    {
      id: 'standing',
      header: text.columns.standing,
      width: '112px',
      cell: (line) => (
        <span className={css.two}>
          <span>{people.standing[line.standing]}</span>
          {line.standing === 'standIn' && <small>{text.noVote}</small>}
          {line.exclusion !== null && <small>{text.exclusion[line.exclusion]}</small>}
        </span>
      ),
    },
    {
      id: 'place',
      header: text.columns.place,
      width: '76px',
      sortable: true,
      cell: (line) => line.placeLabel ?? <span className={css.quiet}>{text.noPlace}</span>,
    },
    {
      id: 'attendance',
      header: text.columns.attendance,
      width: locked ? '170px' : '356px',
      cell: (line) => <AttendanceCell line={line} locked={locked} onMark={acts.mark} />,
    },
  ];
  if (locked) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: <span className="visually-hidden">{text.columns.actions}</span>,
      width: '136px',
      align: 'end',
      cell: (line) => (
        <span className={css.actions}>
          {line.standing !== 'standIn' && line.attendance.kind !== 'present' && (
            <IconButton icon="people" small label={text.standIn(line.name)} onClick={() => acts.standIn(line)} />
          )}
          <IconButton icon="pencil" small label={text.edit(line.name)} onClick={() => acts.edit(line)} />
          <IconButton icon="trash" small label={text.remove(line.name)} onClick={() => acts.remove(line)} />
        </span>
      ),
    },
  ];
}
