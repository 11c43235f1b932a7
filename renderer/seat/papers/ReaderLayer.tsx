import { useState } from 'react';
import { documentSource } from '../../app/documents.ts';
import { useHasView, useLink, useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { Reader } from '../../reader/Reader.tsx';
import { useSeat } from '../useSeat.ts';
import { closePaper } from '../where.ts';
import type { Paper } from './paperGroups.ts';
import css from './ReaderLayer.module.css';

/** Papers that stay in memory after they were opened, so that they can be read when the server is away. */
const KEPT_OPEN = 3;

/** The papers opened lately, the open one among them; their readers stay mounted and keep their pages. */
function useKeptOpen(openId: string | null): readonly Paper[] {
  const papers = useView('papers')?.papers ?? [];
  const [kept, setKept] = useState<readonly string[]>([]);
  if (openId !== null && kept[0] !== openId) {
    setKept([openId, ...kept.filter((id) => id !== openId)].slice(0, KEPT_OPEN));
  }
  // In the order of the meeting: moving a reader in the page would make it lose its place.
  return papers.filter((paper) => paper.id === openId || kept.includes(paper.id));
}

/** The open paper above the other parts; when another part is shown it stays behind it, where it was. */
export function ReaderLayer() {
  const t = useText();
  const { where, move, readings, notePage } = useSeat();
  const link = useLink();
  const openId = where.paper?.id ?? null;
  const papers = useKeptOpen(openId);
  const known = useHasView('papers');
  const shown = where.part === 'reader';
  const from = where.paper?.from ?? 'papers';
  const back = (
    <Button variant="quiet" className={css.back} icon="chevronLeft" onClick={() => move(closePaper)}>
      {t.seat.papers.back[from === 'reader' ? 'papers' : from]}
    </Button>
  );
  const recalled = known && shown && papers.every((paper) => paper.id !== openId);
  return (
    <>
      {papers.map((paper) => {
        const visible = shown && paper.id === openId;
        return (
          <div key={paper.id} className={css.layer} data-shown={visible || undefined} inert={!visible}>
            <Reader
              source={documentSource(paper.file)}
              initialPosition={{ page: readings[paper.file.sha256]?.page ?? 1 }}
              online={link.kind === 'open'}
              labels={t.reader}
              onPage={(page, pages) => notePage(paper.file.sha256, page, pages)}
              toolbarStart={visible ? back : undefined}
            />
          </div>
        );
      })}
      {recalled && (
        <div className={css.layer} data-shown>
          <EmptyState icon="document" title={t.seat.papers.recalled} actions={back}>
            {t.seat.papers.recalledText}
          </EmptyState>
        </div>
      )}
    </>
  );
}
