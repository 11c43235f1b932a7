import { useState } from 'react';
import { useSession, useView } from '../app/useRoom.ts';
import { useText } from '../app/useText.ts';
import { Button } from '../parts/Button.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { StatusPill } from '../parts/StatusPill.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import type { Tool } from './PageMarks.tsx';
import css from './PresenterBar.module.css';
import { usePresentActs } from './usePresentActs.ts';
import type { Shown } from './usePresentation.ts';

export interface PresenterBarProps {
  shown: Shown;
  tool: Tool | null;
  onTool: (tool: Tool | null) => void;
}

/** What whoever leads has at hand: how many follow, pointer and pen, handing over, the end. */
export function PresenterBar({ shown, tool, onTool }: PresenterBarProps) {
  const t = useText().present;
  const session = useSession();
  const followers = useView('followers');
  const drawn = useView('strokes')?.strokes.length ?? 0;
  const acts = usePresentActs();
  const [choosing, setChoosing] = useState(false);
  const isDelegate = session.kind === 'signedIn' && session.role === 'seat';
  const { id, offer } = shown;
  const toggle = (which: Tool) => onTool(tool === which ? null : which);
  return (
    <div className={css.bar} role="toolbar" aria-label={t.tools.label} data-density="seat" data-print="hide">
      <div className={css.state} role="status">
        <StatusPill status="live">{t.presenting}</StatusPill>
        {followers !== null && <span className={css.count}>{t.followers(followers.following, followers.of)}</span>}
      </div>
      <IconButton
        icon="locate"
        label={t.tools.pointer}
        showLabel
        pressed={tool === 'pointer'}
        onClick={() => toggle('pointer')}
      />
      <IconButton icon="pencil" label={t.tools.pen} showLabel pressed={tool === 'pen'} onClick={() => toggle('pen')} />
      {drawn > 0 && (
        <>
          <IconButton icon="undo" label={t.tools.undo} showLabel onClick={() => void acts.erase(id, 'last')} />
          <IconButton icon="trash" label={t.tools.clear} showLabel onClick={() => void acts.erase(id, 'all')} />
        </>
      )}
      {offer !== null ? (
        <Button icon="undo" note={t.offered(offer.name)} onClick={() => void acts.handOver(id, null)}>
          {t.withdraw}
        </Button>
      ) : isDelegate ? (
        <Button icon="undo" onClick={() => void acts.handOver(id, null)}>
          {t.giveBack}
        </Button>
      ) : (
        <Button icon="people" onClick={() => setChoosing(true)}>
          {t.handOver}
        </Button>
      )}
      <Button variant="danger" icon="stop" onClick={() => void acts.stop(id)}>
        {t.stop}
      </Button>
      {!isDelegate && (
        <HandOverDialog
          open={choosing}
          onClose={() => setChoosing(false)}
          onChoose={(personId) => {
            setChoosing(false);
            void acts.handOver(id, personId);
          }}
        />
      )}
    </div>
  );
}
