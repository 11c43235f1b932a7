import { useState } from 'react';
import { isSecret } from '../../../core/documents/document.ts';
import { usePapers } from '../../app/usePapers.ts';
import { useHasView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/EmptyState.tsx';
import { FollowBar } from '../../present/FollowBar.tsx';
import { PresentationKeeper } from '../../present/PresentationKeeper.tsx';
import { SideBySide } from '../../reader/SideBySide.tsx';
import { useSeat } from '../useSeat.ts';
import { closePaper, openPaper, rootOf } from '../where.ts';
import { ComparedPaper, type ComparedPaperProps } from './ComparedPaper.tsx';
import { OpenPaper } from './OpenPaper.tsx';
import type { Paper } from './paperGroups.ts';
import css from './ReaderLayer.module.css';
import { ChooseSecond, SecondPaper } from './SecondPaper.tsx';
import { useSeatFollows } from './useSeatFollows.ts';

/** Papers that stay in memory after they were opened, so that they can be read when the server is away. */
const KEPT_OPEN = 2;

/** The papers opened lately, the open one among them; their readers stay mounted and keep their pages. */
function useKeptOpen(openId: string | null): readonly Paper[] {
  const papers = usePapers();
  const [kept, setKept] = useState<readonly string[]>([]);
  if (openId !== null && kept[0] !== openId) {
    setKept([openId, ...kept.filter((id) => id !== openId)].slice(0, KEPT_OPEN));
  }
  // In the order of the meeting: moving a reader in the page would make it lose its place.
  return papers.filter((paper) => paper.isOpen && (paper.id === openId || kept.includes(paper.id)));
}

/** The open paper above the other parts; when another part is shown it stays behind it, where it was. */
export function ReaderLayer() {
  const t = useText();
  const { where, move } = useSeat();
  const openId = where.paper?.id ?? null;
  const kept = useKeptOpen(openId);
  const [asking, setAsking] = useState(false);
  const [second, setSecond] = useState<{ readonly beside: string; readonly paperId: string } | null>(null);
  const [compared, setCompared] = useState<Omit<ComparedPaperProps, 'onClose'> | null>(null);
  const all = usePapers();
  const other = all.find((paper) => paper.isOpen && second?.beside === openId && paper.id === second?.paperId);
  // Its pages bear a band with the reader's name, which a comparison has not (D-7); one that was recalled is not there.
  const open = all.find((paper) => paper.isOpen && paper.id === openId && !isSecret(paper.label));
  const comparing = open !== undefined && compared?.paper.id === open.id ? compared : null;
  // Never more readers than are looked at: beside a second paper or a comparison no other one waits.
  const papers = other === undefined && comparing === null ? kept : kept.filter((paper) => paper.id === openId);
  const known = useHasView('papers');
  const shown = where.part === 'reader';
  const from = where.paper?.from ?? 'papers';
  const back = (
    <Button variant="quiet" className={css.back} icon="chevronLeft" onClick={() => move(closePaper)}>
      {t.seat.papers.back[rootOf(from)]}
    </Button>
  );
  const gone = known && shown && papers.every((paper) => paper.id !== openId);
  const presentedId = useSeatFollows();
  const closed = all.some((paper) => paper.id === openId);
  return (
    <>
      {papers.map((paper) => {
        const visible = shown && paper.id === openId && comparing === null;
        return (
          <div key={paper.id} className={css.layer} data-shown={visible || undefined} inert={!visible}>
            <SideBySide
              labels={t.reader}
              first={
                <OpenPaper
                  paper={paper}
                  visible={visible}
                  back={back}
                  onSeeChanges={
                    isSecret(paper.label)
                      ? undefined
                      : (of, before, after) => setCompared({ paper: of, from: before, to: after })
                  }
                  onSecond={isSecret(paper.label) ? undefined : () => setAsking(true)}
                />
              }
              second={
                visible && other !== undefined ? <SecondPaper paper={other} onClose={() => setSecond(null)} /> : null
              }
            />
          </div>
        );
      })}
      {shown && comparing !== null && <ComparedPaper {...comparing} onClose={() => setCompared(null)} />}
      <ChooseSecond
        open={asking && shown}
        onChoose={({ id }) => {
          if (openId !== null) setSecond({ beside: openId, paperId: id });
          setAsking(false);
        }}
        onClose={() => setAsking(false)}
      />
      {gone && (
        <div className={css.layer} data-shown>
          <EmptyState
            icon={closed ? 'lock' : 'document'}
            title={closed ? t.papers.closed : t.seat.papers.recalled}
            actions={back}
          >
            {closed ? t.papers.closedText : t.seat.papers.recalledText}
          </EmptyState>
        </div>
      )}
      <PresentationKeeper />
      {shown && (
        <FollowBar
          floats
          isOpen={openId === presentedId}
          onOpen={(paperId) => move((before) => openPaper(before, paperId))}
        />
      )}
    </>
  );
}
