import { useState } from 'react';
import type { MeetingLine } from '../../../core/views/catalogueViews.ts';
import { useHasView, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Chip } from '../../parts/Chip.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Panel } from '../../parts/Panel.tsx';
import { SearchField } from '../../parts/SearchField.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { MeetingDialog, type MeetingDialogFor } from './MeetingDialog.tsx';
import css from './MeetingsPage.module.css';
import { MeetingsTable } from './MeetingsTable.tsx';
import { findMeetings, inFilter, MEETING_FILTERS, type MeetingFilter } from './meetingFilter.ts';
import { RemoveMeeting } from './RemoveMeeting.tsx';

/** All meetings of the room, the next or latest first. */
export function MeetingsPage() {
  const { desk } = useText();
  const text = desk.meetings;
  const meetings = useView('meetings')?.meetings ?? [];
  const known = useHasView('meetings');
  const [filter, setFilter] = useState<MeetingFilter>('all');
  const [search, setSearch] = useState('');
  const [form, setForm] = useState<MeetingDialogFor | null>(null);
  const [removing, setRemoving] = useState<MeetingLine | null>(null);
  const create = () => setForm({ kind: 'create' });
  const found = findMeetings(meetings, filter, search);
  const empty = (
    <EmptyState
      icon={meetings.length === 0 ? 'calendar' : 'search'}
      title={meetings.length === 0 ? text.empty : text.noneFound}
    >
      {meetings.length === 0 ? text.emptyText : text.noneFoundText}
    </EmptyState>
  );
  return (
    <div className={css.page}>
      <Panel
        title={text.title}
        hint={text.count(meetings.length)}
        flush
        className={css.panel}
        actions={
          <Button variant="primary" icon="plus" onClick={create}>
            {text.create}
          </Button>
        }
      >
        <div className={css.body}>
          <search className={css.tools}>
            <div className={css.search}>
              <SearchField
                label={text.search}
                placeholder={text.search}
                value={search}
                onChange={setSearch}
                clearLabel={text.clearSearch}
              />
            </div>
            <fieldset className={css.chips}>
              <legend className="visually-hidden">{text.filterLabel}</legend>
              {MEETING_FILTERS.map((each) => (
                <Chip
                  key={each}
                  selected={filter === each}
                  onSelect={() => setFilter(each)}
                  count={meetings.filter((meeting) => inFilter(meeting, each)).length}
                >
                  {text.filter[each]}
                </Chip>
              ))}
            </fieldset>
          </search>
          {known ? (
            <MeetingsTable meetings={found} empty={empty} onForm={setForm} onRemove={setRemoving} />
          ) : (
            <Skeleton label={desk.shell.loading} shape={8} />
          )}
        </div>
      </Panel>
      {form !== null && <MeetingDialog of={form} onClose={() => setForm(null)} />}
      <RemoveMeeting line={removing} onClose={() => setRemoving(null)} />
    </div>
  );
}
