import type { ReactNode } from 'react';
import { formatDay, formatTime } from '../../../core/i18n/format.ts';
import type { MeetingLine } from '../../../core/views/catalogueViews.ts';
import { navigate } from '../../app/navigate.ts';
import { useLanguage, useText } from '../../app/useText.ts';
import { Chip } from '../../parts/Chip.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { type Column, Table } from '../../parts/Table.tsx';
import { deskPath } from '../deskPath.ts';
import { MeetingControls } from './MeetingControls.tsx';
import type { MeetingDialogFor } from './MeetingDialog.tsx';
import css from './MeetingsPage.module.css';
import { MEETING_STATUS } from './meetingStatus.ts';

export interface MeetingsTableProps {
  meetings: readonly MeetingLine[];
  empty: ReactNode;
  onForm: (form: MeetingDialogFor) => void;
  onRemove: (line: MeetingLine) => void;
}

const open = (line: MeetingLine) => navigate(deskPath({ meetingId: line.id, tab: 'agenda', itemId: null }));

/** One row for each meeting; pressing it opens its agenda. */
export function MeetingsTable({ meetings, empty, onForm, onRemove }: MeetingsTableProps) {
  const text = useText().desk.meetings;
  const { language } = useLanguage();
  const columns: readonly Column<MeetingLine>[] = [
    {
      id: 'name',
      header: text.columns.name,
      cell: (line) => (
        <div className={css.name}>
          <button type="button" className={css.open} onClick={() => open(line)}>
            {line.title}
          </button>
          <span className={css.quiet}>
            {line.setup.kind} · {line.bodyName}
          </span>
        </div>
      ),
    },
    {
      id: 'when',
      header: text.columns.when,
      width: '230px',
      cell: (line) => (
        <span className={css.when}>
          {formatDay(line.startsAt, language)}
          <span className={css.quiet}>
            {formatTime(line.startsAt)} {line.setup.location !== '' && `· ${line.setup.location}`}
          </span>
        </span>
      ),
    },
    {
      id: 'state',
      header: text.columns.state,
      width: '180px',
      cell: (line) => (
        <div className={css.state}>
          <StatusPill status={MEETING_STATUS[line.state]} plain>
            {text.state[line.state]}
          </StatusPill>
          {line.inRoom && (
            <Chip shape="square" glyph={<Icon name="monitor" size={14} />}>
              {text.inRoom}
            </Chip>
          )}
        </div>
      ),
    },
    {
      id: 'size',
      header: text.columns.size,
      width: '170px',
      cell: (line) => <span className={css.quiet}>{text.size(line.items, line.delegates)}</span>,
    },
    {
      id: 'actions',
      header: text.columns.actions,
      width: '340px',
      align: 'end',
      cell: (line) => (
        <div className={css.actions}>
          <MeetingControls line={line} />
          {line.state !== 'ended' && (
            <IconButton
              icon="pencil"
              small
              label={text.edit(line.title)}
              onClick={() => onForm({ kind: 'edit', line })}
            />
          )}
          <IconButton icon="copy" small label={text.copy(line.title)} onClick={() => onForm({ kind: 'copy', line })} />
          {line.state === 'planned' && (
            <IconButton
              icon="trash"
              small
              look="danger"
              label={line.inRoom ? text.removeInRoom : text.remove(line.title)}
              disabled={line.inRoom}
              onClick={() => onRemove(line)}
            />
          )}
        </div>
      ),
    },
  ];
  return (
    <Table
      caption={text.title}
      columns={columns}
      rows={meetings}
      rowKey={(line) => line.id}
      empty={empty}
      onRowOpen={open}
    />
  );
}
