import { useState } from 'react';
import { usePapers } from '../../app/usePapers.ts';
import { useHasView, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { OwnOpinions } from '../../opinions/OwnOpinions.tsx';
import { Card } from '../../parts/Card.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { SegmentedControl } from '../../parts/SegmentedControl.tsx';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useSeat } from '../useSeat.ts';
import { ContinueReading } from './ContinueReading.tsx';
import { PaperList } from './PaperList.tsx';
import css from './PapersScreen.module.css';
import { allPapers } from './paperGroups.ts';
import { readingState } from './reading.ts';

type Filter = 'all' | 'unread';

/** Every paper of the meeting, by item. */
export function PapersScreen() {
  const t = useText();
  const { readings } = useSeat();
  const has = useHasView('papers');
  const papers = usePapers();
  const agenda = useView('agenda')?.items ?? [];
  const [filter, setFilter] = useState<Filter>('all');
  const words = t.seat.papers;
  if (!has) return <Skeleton label={t.seat.loading} shape={8} />;
  const unread = papers.filter((paper) => paper.isOpen && readingState(readings, paper).kind === 'unread');
  const groups = allPapers(agenda, filter === 'all' ? papers : unread);
  return (
    <div className={css.screen}>
      <div className={css.head}>
        <h2 className={css.title}>{words.title}</h2>
        {papers.length > 0 && (
          <SegmentedControl<Filter>
            label={words.filter}
            value={filter}
            onChange={setFilter}
            options={[
              { value: 'all', label: `${words.all} (${papers.length})` },
              { value: 'unread', label: `${words.unread} (${unread.length})` },
            ]}
          />
        )}
      </div>
      <div className={css.list}>
        {papers.length === 0 && (
          <EmptyState icon="document" title={words.empty}>
            {words.emptyText}
          </EmptyState>
        )}
        {papers.length > 0 && groups.length === 0 && <EmptyState icon="check" title={words.allRead} />}
        {groups.map((group) => (
          <Card key={group.id} className={css.group}>
            <PaperList
              title={group.item === null ? words.general : t.seat.item(group.item.number, group.item.title)}
              papers={group.papers}
            />
          </Card>
        ))}
        <OwnOpinions itemId={null} />
      </div>
      <ContinueReading papers={papers} />
    </div>
  );
}
