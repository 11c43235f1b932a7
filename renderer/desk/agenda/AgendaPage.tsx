import { useMemo, useState } from 'react';
import { navigate } from '../../app/navigate.ts';
import { useHasView, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Skeleton } from '../../parts/Skeleton.tsx';
import { useDeskMeeting } from '../deskMeeting.ts';
import { deskPath } from '../deskPath.ts';
import { PapersPanel } from '../papers/PapersPanel.tsx';
import { PollsPanel } from '../polls/PollsPanel.tsx';
import { ReadinessPanel } from '../readiness/ReadinessPanel.tsx';
import css from './AgendaPage.module.css';
import { AgendaTree } from './AgendaTree.tsx';
import { GeneralHead } from './GeneralHead.tsx';
import { ItemDialog, type ItemDialogFor } from './ItemDialog.tsx';
import { ItemHead } from './ItemHead.tsx';
import { useAgendaOrder } from './useAgendaOrder.ts';

/** In the address, the papers that belong to no item. */
export const GENERAL = 'general';
/** In the address, the papers of the whole meeting. */
const ALL = 'all';

/** The agenda on the left, the chosen item with its papers and votes in the middle, what is missing on the right. */
export function AgendaPage({ itemId }: { itemId: string | null }) {
  const { meeting, locked } = useDeskMeeting();
  const { desk } = useText();
  const agenda = useView('agenda');
  const known = useHasView('agenda');
  const items = useMemo(() => agenda?.items ?? [], [agenda]);
  const { drawn, reorder } = useAgendaOrder(meeting.id, items);
  const [form, setForm] = useState<ItemDialogFor | null>(null);
  const chosen =
    drawn.find((item) => item.id === itemId) ?? (itemId === GENERAL || itemId === ALL ? undefined : drawn[0]);
  const all = itemId === ALL;
  const choose = (id: string | null) =>
    navigate(deskPath({ meetingId: meeting.id, tab: 'agenda', itemId: id ?? GENERAL }));
  if (!known) return <Skeleton label={desk.shell.loading} shape={8} />;
  return (
    <div className={css.page}>
      <AgendaTree
        items={drawn}
        chosenId={chosen?.id ?? null}
        all={all}
        onAll={() => choose(ALL)}
        locked={locked}
        onChoose={choose}
        onReorder={(order) => void reorder(order)}
        onAdd={() => setForm({ kind: 'add', parentId: null })}
      />
      <div className={css.middle}>
        {chosen === undefined ? (
          <GeneralHead all={all} />
        ) : (
          <ItemHead item={chosen} items={drawn} locked={locked} onForm={setForm} />
        )}
        {chosen?.kind !== 'recess' && (
          <>
            <PapersPanel key={chosen?.id ?? itemId} itemId={chosen?.id ?? null} all={all} />
            {!all && <PollsPanel itemId={chosen?.id ?? null} />}
          </>
        )}
      </div>
      <ReadinessPanel onItem={choose} />
      {form !== null && (
        <ItemDialog of={form} items={drawn} onClose={() => setForm(null)} onAdded={(id) => choose(id)} />
      )}
    </div>
  );
}
