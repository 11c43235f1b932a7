import { useMemo, useState } from 'react';
import type { SearchHit } from '../../../core/search/search.ts';
import { useView } from '../../app/useRoom.ts';
import { SearchPanel } from '../../search/SearchPanel.tsx';
import { HitDialog } from './HitDialog.tsx';
import css from './SearchPage.module.css';

/** The desk looks for words in the papers of every meeting of its room, released or not. */
export function SearchPage() {
  const meetings = useView('meetings')?.meetings;
  const titles = useMemo(() => new Map(meetings?.map(({ id, title }) => [id, title])), [meetings]);
  const [hit, setHit] = useState<SearchHit | null>(null);
  return (
    <div className={css.page}>
      <SearchPanel onOpen={setHit} meetingOf={(id) => titles.get(id) ?? ''} />
      {hit !== null && <HitDialog hit={hit} onClose={() => setHit(null)} />}
    </div>
  );
}
