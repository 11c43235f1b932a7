import { useView } from '../../app/useRoom.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { Card } from '../../parts/Card.tsx';
import type { Status } from '../../parts/StatusGlyph.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import { type BoardStatus, boardStatus } from './boardStatus.ts';

const GLYPHS: Readonly<Record<BoardStatus, Status>> = {
  noKey: 'next',
  working: 'loading',
  comparing: 'live',
  ready: 'ok',
  stopped: 'bad',
};

/** The counting board of the meeting and the state of its key; a press sets it up and makes the key. */
export function BoardCard({ onManage }: { onManage: () => void }) {
  const t = useText();
  const words = t.chair.counting.board;
  const board = useView('board');
  const keys: Readonly<Record<BoardStatus, string>> = {
    noKey: words.key,
    working: words.keyWorking,
    comparing: words.keyCompare,
    ready: words.keyReady,
    stopped: words.keyStopped,
  };
  const status = board === null ? 'noKey' : boardStatus(board);
  return (
    <Card title={words.title}>
      {board === null || board.members.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p>{words.members(board.members.length)}</p>
          {status !== 'noKey' && (
            <StatusPill plain status={GLYPHS[status]}>
              {keys[status]}
            </StatusPill>
          )}
        </>
      )}
      <Button small block icon="people" onClick={onManage}>
        {board === null || board.members.length === 0 ? words.set : words.manage}
      </Button>
    </Card>
  );
}
