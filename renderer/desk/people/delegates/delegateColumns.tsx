import { formatVotes } from '../../../../core/i18n/format.ts';
import type { DelegateLine } from '../../../../core/views/delegatesView.ts';
import { WEIGHT_UNIT } from '../../../../core/voting/poll.ts';
import { useLanguage, useText } from '../../../app/useText.ts';
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
  /** Null where no weights and proxies are shown. */
  readonly rights: ((line: DelegateLine) => void) | null;
}

/** The columns of the list; `lines` is everybody, to name who stands in for whom. */
export function useDelegateColumns(
  lines: readonly DelegateLine[],
  acts: LineActs,
  locked: boolean,
): readonly Column<DelegateLine>[] {
  const { people, desk } = useText();
  const { rights } = desk;
  const { language } = useLanguage();
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
  if (acts.rights !== null) {
    columns.splice(4, 0, {
      id: 'rights',
      header: rights.column,
      width: '132px',
      cell: (line) =>
        line.standing === 'official' && (
          <span className={css.two}>
            <span>{formatVotes(line.weight, WEIGHT_UNIT, language)}</span>
            {line.proxyTo !== null && <small>{rights.proxyTo(nameOf.get(line.proxyTo) ?? '')}</small>}
          </span>
        ),
    });
  }
  if (locked) return columns;
  return [
    ...columns,
    {
      id: 'actions',
      header: <span className="visually-hidden">{text.columns.actions}</span>,
      width: acts.rights === null ? '136px' : '172px',
      align: 'end',
      cell: (line) => (
        <span className={css.actions}>
          {line.standing !== 'standIn' && line.attendance.kind !== 'present' && (
            <IconButton icon="people" small label={text.standIn(line.name)} onClick={() => acts.standIn(line)} />
          )}
          {acts.rights !== null && line.standing === 'official' && (
            <IconButton icon="vote" small label={rights.edit(line.name)} onClick={() => acts.rights?.(line)} />
          )}
          <IconButton icon="pencil" small label={text.edit(line.name)} onClick={() => acts.edit(line)} />
          <IconButton icon="trash" small label={text.remove(line.name)} onClick={() => acts.remove(line)} />
        </span>
      ),
    },
  ];
}
