import type { DelegateLine } from '../../../core/views/delegatesView.ts';
import { useText } from '../../app/useText.ts';
import { Button } from '../../parts/Button.tsx';
import { IconButton } from '../../parts/IconButton.tsx';
import { StatusPill } from '../../parts/StatusPill.tsx';
import css from './CountingPage.module.css';

export interface MemberRowProps {
  delegate: DelegateLine | undefined;
  name: string;
  isHead: boolean;
  /** The election on whose ballot this member stands. */
  standsIn: string | null;
  locked: boolean;
  onHead: () => void;
  onRemove: () => void;
}

/** One member of the board, with what would keep them from counting. */
export function MemberRow({ delegate, name, isHead, standsIn, locked, onHead, onRemove }: MemberRowProps) {
  const text = useText().desk.counting.board;
  const shown = delegate?.name ?? name;
  const place = [delegate?.position, delegate?.unit].filter((part) => part !== undefined && part !== '').join(', ');
  return (
    <li className={css.member}>
      <span className={css.words}>
        <strong>{shown}</strong>
        {place !== '' && <small>{place}</small>}
        {standsIn !== null && <small className={css.bad}>{text.onBallot(standsIn)}</small>}
      </span>
      {isHead ? (
        <StatusPill status="ok">{text.head}</StatusPill>
      ) : (
        !locked && (
          <Button small variant="quiet" aria-label={text.headOf(shown)} onClick={onHead}>
            {text.head}
          </Button>
        )
      )}
      {!locked && <IconButton icon="cross" small label={text.remove(shown)} onClick={onRemove} />}
    </li>
  );
}
